package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"verbatim/retrieval"

	"github.com/google/go-cmp/cmp"
)

func TestReadWhatThereIs(t *testing.T) {
	t.Parallel()
	queries, err := ReadQueries(strings.NewReader("\ufeff{\"id\": \"1\", \"text\": \"one\"}\r\n\n{\"id\": 2, \"text\": \"two\", \"more\": [1]}"))
	if diff := cmp.Diff([]Query{{ID: "1", Text: "one"}, {ID: "2", Text: "two"}}, queries); diff != "" || err != nil {
		t.Errorf("%v, -want +got\n%s", err, diff)
	}
	gains, err := ReadGains(strings.NewReader("1\ta\t3\n1\tb\t0\n2\ta\t0.5\n"))
	if diff := cmp.Diff(map[string]map[string]float64{"1": {"a": 3, "b": 0}, "2": {"a": 0.5}}, gains); diff != "" || err != nil {
		t.Errorf("%v, -want +got\n%s", err, diff)
	}
	questions, err := ReadQuestions(strings.NewReader(`{"id": "q", "question": "Who?", "kind": "who", "answers": ["A", {"source": "s.txt", "contains": "B"}]}
{"text": "What?", "article": "s", "answers": []}`))
	want := []Question{{ID: "q", Text: "Who?", Kind: "who", Answers: []Accepted{{Contains: "A"}, {Source: "s.txt", Contains: "B"}}},
		{Text: "What?", Article: "s", Answers: []Accepted{}}}
	if diff := cmp.Diff(want, questions); diff != "" || err != nil {
		t.Errorf("%v, -want +got\n%s", err, diff)
	}
}

func TestMalformedLinesAreNamed(t *testing.T) {
	t.Parallel()
	readers := map[string]func(string) error{
		"queries":   func(s string) error { _, err := ReadQueries(strings.NewReader(s)); return err },
		"gains":     func(s string) error { _, err := ReadGains(strings.NewReader(s)); return err },
		"questions": func(s string) error { _, err := ReadQuestions(strings.NewReader(s)); return err },
	}
	for _, c := range []struct{ reader, text, want string }{
		{"queries", `{"id": "1", "text": "a"}` + "\n\nnonsense", "line 3 is not an object"},
		{"queries", `{"text": "no id"}`, "line 1 has no id"},
		{"queries", `{"id": [1], "text": "a"}`, "line 1 is not"},
		{"queries", `{"id": "", "text": "a"}`, "line 1 has no id"},
		{"queries", `{"id": "1", "text": "a"}` + "\n" + `{"id": 1, "text": "b"}`, `line 2 has the id "1", as another line before it`},
		{"questions", `{"id": null, "text": "a", "answers": []}`, "line 1 has no id"},
		{"questions", `{"id": "q", "text": "a", "answers": []}` + "\n" + `{"id": "q", "text": "b", "answers": []}`, `line 2 has the id "q", as`},
		{"gains", "1\ta\t1\n1 b 1", "line 2 is not a query's id, a document and a gain"},
		{"gains", "1\ta\tmany", "line 1 is not"},
		{"gains", "1\ta\tNaN", "line 1 is not"},
		{"gains", "1\ta\t1\n1\ta\t2", `line 2 judges document "a" of query "1" a second time`},
		{"questions", `{"id": "1", "text": "no answers"}`, "line 1 is not"},
		{"questions", `{"id": 1, "text": "a", "question": "b", "answers": []}`, "line 1 is not"},
		{"questions", `{"text": "a", "answers": [""]}`, "line 1 is not"},
		{"questions", `{"text": "a", "answers": [` + strings.Repeat(" ", longestLine) + `]}`, "line 1 cannot be read"},
	} {
		if err := readers[c.reader](c.text); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %.40q: got %v, want %q", c.reader, c.text, err, c.want)
		}
	}
}

func TestOpenTellsWhatACollectionIs(t *testing.T) {
	t.Parallel()
	write := func(dir string, names ...string) {
		for _, name := range names {
			path := filepath.Join(dir, name)
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	whole, unjudged, homeless, empty := t.TempDir(), t.TempDir(), t.TempDir(), t.TempDir()
	write(whole, "docs/a.txt", "queries.jsonl", "qrels.tsv", "questions.jsonl")
	write(unjudged, "docs/a.txt", "queries.jsonl")
	write(homeless, "queries.jsonl", "qrels.tsv")
	write(empty, "docs/a.txt")
	if c, err := Open(whole); err != nil || c.Docs != filepath.Join(whole, "docs") || c.Name != filepath.Base(whole) {
		t.Errorf("%+v, %v", c, err)
	}
	if c, err := Open(filepath.Join(whole, "questions.jsonl")); err != nil || c.Docs != "" {
		t.Errorf("%+v, %v", c, err)
	}
	for _, path := range []string{unjudged, homeless, empty, filepath.Join(empty, "nothing")} {
		if _, err := Open(path); retrieval.Plain(err) == "" {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// FuzzRead holds the readers to an error or a result that the rest can use, whatever the file holds.
func FuzzRead(f *testing.F) {
	for _, s := range []string{`{"id": "1", "text": "a"}`, "1\ta\t3", `{"id": 1, "text": "a", "answers": ["b", {"source": "c", "contains": "d"}]}`,
		"\ufeff\r\n", "1\ta\t-1e400", `{"id": null, "text": "a"}`, "{\"id\": \"\xff\"}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if queries, err := ReadQueries(strings.NewReader(text)); err == nil && queries == nil {
			t.Error("neither queries nor an error")
		}
		if questions, err := ReadQuestions(strings.NewReader(text)); err == nil {
			for _, q := range questions {
				for _, a := range q.Answers {
					if a.Contains == "" {
						t.Errorf("%q is answered by whatever is quoted", q.Text)
					}
				}
			}
		}
		gains, err := ReadGains(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, of := range gains {
			for name := range of {
				if n := NDCG([]string{name}, of, 10); n < 0 || n > 1+1e-9 || n != n {
					t.Errorf("nDCG %v of %v", n, of)
				}
			}
		}
	})
}
