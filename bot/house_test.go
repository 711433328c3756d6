package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A house is who imports whom, by import path, for code and for tests.
type house struct{ code, tests map[string][]string }

// readHouse reads the imports of every Go file of the module, whatever machine the file is for.
func readHouse(t *testing.T) house {
	t.Helper()
	h := house{code: make(map[string][]string), tests: make(map[string][]string)}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && (name == "testdata" || strings.HasPrefix(name, "_") || (strings.HasPrefix(name, ".") && name != "..")) {
			return fs.SkipDir
		}
		if d.IsDir() || filepath.Ext(name) != ".go" {
			return nil
		}
		return h.add(path)
	})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func (h house) add(path string) error {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		return err
	}
	from := strings.TrimSuffix(module+filepath.ToSlash(strings.TrimPrefix(filepath.Dir(path), "..")), "/")
	into := h.code
	if strings.HasSuffix(path, "_test.go") {
		into = h.tests
	}
	into[from] = append(into[from], importsOf(file.Imports)...)
	return nil
}

func importsOf(specs []*ast.ImportSpec) []string {
	var paths []string
	for _, spec := range specs {
		if path, err := strconv.Unquote(spec.Path.Value); err == nil {
			paths = append(paths, path)
		}
	}
	return paths
}

func (h house) packages() []string {
	var paths []string
	for path := range h.code {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}

// route is a way from one package to another along imports, through packages of ours only; nil where there is none. The
// first step may be that of a test.
func (h house) route(from, to string, tests bool) []string {
	seen := map[string]bool{from: true}
	ways := [][]string{{from}}
	for len(ways) > 0 {
		way := ways[0]
		ways = ways[1:]
		last := way[len(way)-1]
		next := h.code[last]
		if tests && last == from {
			next = slices.Concat(next, h.tests[last])
		}
		for _, step := range next {
			longer := append(slices.Clone(way), step)
			if under(step, to) {
				return longer
			}
			if under(step, module) && !seen[step] {
				seen[step] = true
				ways = append(ways, longer)
			}
		}
	}
	return nil
}

// under reports whether path is root or lies below it.
func under(path, root string) bool { return path == root || strings.HasPrefix(path, root+"/") }
