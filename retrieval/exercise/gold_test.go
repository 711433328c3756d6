package exercise_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sets are the folders of articles under testdata, as README.md there describes them.
func sets() []string { return []string{material, "articles", "wider", "heldout", "blind"} }

// sealed reports whether a set's misses are kept from those who change the engine.
func sealed(set string) bool { return set == "heldout" || set == "blind" }

// material is the set of which only the gold lies under testdata: its articles are the seeds.
const material = "seeds"

// textsOf is the folder of a set's articles.
func textsOf(set string) string {
	if set == material {
		return filepath.Join("..", "..", "seeds")
	}
	return filepath.Join("testdata", set)
}

// An article is one text of a set with the exercises that a careful reader finds in it.
type article struct {
	File string // without the folder
	Text string
	Gold []goldExercise
}

// A goldExercise is what one article alone tells of one exercise.
type goldExercise struct {
	ID           string `json:"id"`
	Optional     bool   `json:"optional"`
	Name         gold   `json:"name"`
	Description  gold   `json:"description"`
	Aliases      []gold `json:"aliases"`
	Kind         gold   `json:"kind"`
	Year         gold   `json:"year"`
	When         gold   `json:"when"`
	Start        gold   `json:"start"`
	End          gold   `json:"end"`
	Where        []gold `json:"where"`
	Participants []gold `json:"participants"`
	Troops       gold   `json:"troops"`
	Equipment    []gold `json:"equipment"`
	SaidBy       []gold `json:"said_by"`

	Any []string `json:"any"` // fields that are not scored
}

// groups are what only a whole set tells.
type groups struct {
	PossiblySame  [][]gold           `json:"possibly_same"`
	Disagreements []goldDisagreement `json:"disagreements"`
}

type goldDisagreement struct {
	ID       string   `json:"id"`
	Field    string   `json:"field"`
	Values   []string `json:"values"`
	Optional bool     `json:"optional"`
}

// gold is a value in the language of README.md: alternatives between "|", a "?" first where it need not be found.
type gold string

func (g gold) required() bool { return g != "" && !strings.HasPrefix(string(g), "?") }

func (g gold) alternatives() []string {
	if g == "" {
		return nil
	}
	return strings.Split(strings.TrimPrefix(string(g), "?"), "|")
}

// fields are an exercise's values by the name of the field, those of single fields as lists of at most one.
func (g goldExercise) fields() map[string][]gold {
	fields := map[string][]gold{"aliases": g.Aliases, "where": g.Where, "participants": g.Participants,
		"equipment": g.Equipment, "said_by": g.SaidBy}
	for field, value := range map[string]gold{"name": g.Name, "description": g.Description, "kind": g.Kind, "year": g.Year,
		"when": g.When, "start": g.Start, "end": g.End, "troops": g.Troops} {
		if value != "" {
			fields[field] = []gold{value}
		}
	}
	return fields
}

// readSet reads a folder's articles in order of name, with what its groups.json says.
func readSet(t *testing.T, set string) ([]article, groups) {
	t.Helper()
	dir := filepath.Join("testdata", set)
	files, err := os.ReadDir(textsOf(set))
	if err != nil {
		t.Fatal(err)
	}
	var articles []article
	for _, file := range files {
		ext := filepath.Ext(file.Name())
		if ext == ".json" {
			continue
		}
		a := article{File: file.Name(), Text: string(readFile(t, filepath.Join(textsOf(set), file.Name())))}
		readStrictly(t, filepath.Join(dir, strings.TrimSuffix(file.Name(), ext)+".json"), &a.Gold)
		articles = append(articles, a)
	}
	var g groups
	readStrictly(t, filepath.Join(dir, "groups.json"), &g)
	return articles, g
}

// readStrictly reads a file that holds one JSON value and no field that v does not know.
func readStrictly(t *testing.T, path string, v any) {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(readFile(t, path)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(v); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		t.Fatalf("%s: more follows after the first value", path)
	}
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A country is how the articles speak of one.
type country struct {
	Names []string // the usual English one first
	Other []string // words that speak of it: adjectives, a people, a capital
}

// countries are those that the articles speak of.
type countries []country

// readCountries reads testdata/countries.txt.
func readCountries(t *testing.T) countries {
	t.Helper()
	var all countries
	for line := range strings.Lines(string(readFile(t, "testdata/countries.txt"))) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		names, other, _ := strings.Cut(line, ": ")
		all = append(all, country{strings.Split(names, ", "), strings.Split(other, ", ")})
	}
	return all
}
