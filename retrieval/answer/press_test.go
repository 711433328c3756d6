package answer

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode"
)

// A press writes as many articles as are wanted, the same ones each time. Those that tell of exercises are the articles for development of
// package exercise, each with other names and years, so that none is a copy; the others are put together of everyday.txt. One everyday
// article in five speaks of patrols, drills or exercises that are none of forces, and is not to be told from the others at a glance.
type press struct {
	random   *rand.Rand
	telling  int // of a hundred articles
	articles []article
	everyday []string // paragraphs
	written  int
}

// An article tells of exercises; its names are the words that make theirs.
type article struct {
	text  string
	names []string
}

// newPress makes a press of which so many articles of a hundred tell of exercises.
func newPress(t testing.TB, telling int) *press {
	t.Helper()
	p := &press{random: rand.New(rand.NewPCG(1, 2)), telling: telling, everyday: strings.Split(string(read(t, "testdata/everyday.txt")), "\n\n")}
	for _, set := range []string{"articles", "wider"} {
		files, err := filepath.Glob(filepath.Join("../exercise/testdata", set, "[0-9]*.json"))
		if err != nil || len(files) == 0 {
			t.Fatal(files, err)
		}
		for _, file := range files {
			p.articles = append(p.articles, readArticle(t, file))
		}
	}
	return p
}

// readArticle reads an article by the file of its gold, which names its exercises.
func readArticle(t testing.TB, file string) article {
	t.Helper()
	texts, err := filepath.Glob(strings.TrimSuffix(file, ".json") + ".[tm][xd]*")
	if err != nil || len(texts) != 1 {
		t.Fatal(file, texts, err)
	}
	var gold []struct{ Name string }
	if err := json.Unmarshal(read(t, file), &gold); err != nil {
		t.Fatal(err)
	}
	a := article{text: string(read(t, texts[0]))}
	for _, g := range gold {
		for word := range strings.FieldsFuncSeq(g.Name, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if len(word) > 3 && !slices.Contains(a.names, word) {
				a.names = append(a.names, word)
			}
		}
	}
	return a
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// folder is a folder of n articles.
func (p *press) folder(n int) fstest.MapFS {
	folder := fstest.MapFS{}
	for i := range n {
		p.print(folder, i)
	}
	return folder
}

// change writes n of the articles of a folder anew.
func (p *press) change(folder fstest.MapFS, n int) {
	for _, i := range p.random.Perm(len(folder))[:n] {
		p.print(folder, i)
	}
}

// print puts a new article into a folder, as if it were written now.
func (p *press) print(folder fstest.MapFS, i int) {
	p.written++
	modified := time.Date(2026, 1, 1, 0, 0, p.written, 0, time.UTC)
	folder[fmt.Sprintf("%05d.txt", i)] = &fstest.MapFile{Data: []byte(p.article()), ModTime: modified}
}

func (p *press) article() string {
	if p.random.IntN(100) < p.telling {
		return p.report()
	}
	return p.story()
}

var years = regexp.MustCompile(`\b(19[5-9]|20[0-2])\d\b`)

// report is an article about exercises with names and years of its own.
func (p *press) report() string {
	a := p.articles[p.random.IntN(len(p.articles))]
	text := a.text
	for _, name := range a.names {
		text = strings.ReplaceAll(text, name, p.name())
	}
	shift := p.random.IntN(30)
	return years.ReplaceAllStringFunc(text, func(year string) string {
		var n int
		fmt.Sscan(year, &n)
		return fmt.Sprint(n - shift)
	})
}

// name makes a name of three syllables.
func (p *press) name() string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	name := make([]byte, 0, 6)
	for range 3 {
		name = append(name, consonants[p.random.IntN(len(consonants))], vowels[p.random.IntN(len(vowels))])
	}
	return strings.ToUpper(string(name[:1])) + string(name[1:])
}

// story is an article about anything else, as long as the others. Its people and places have names of their own.
func (p *press) story() string {
	const paragraphs = 4
	text := ""
	for range paragraphs {
		text += strings.ReplaceAll(p.everyday[p.random.IntN(len(p.everyday))], "NAME", p.name()) + "\n\n"
	}
	return text
}
