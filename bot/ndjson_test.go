package main

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzParseRequest asks that a line is either refused or has a text and an id that can be written again.
func FuzzParseRequest(f *testing.F) {
	f.Add(`{"id": "q1", "question": "Who?"}`)
	f.Add(`{"id": -1.5e3, "question": "\ud800", "id": null}`)
	f.Add(`{"QUESTION": ""}`)
	f.Fuzz(func(t *testing.T, line string) {
		r, asked, err := parseRequest([]byte(line), func(r request) *string { return r.Question })
		if err != nil {
			return
		}
		if !utf8.ValidString(asked) {
			t.Errorf("%q asks %q, which is no text", line, asked)
		}
		if _, err := json.Marshal(askResult{ID: r.ID, Question: asked}); err != nil {
			t.Errorf("%q cannot be answered: %v", line, err)
		}
	})
}

func TestRequestIDs(t *testing.T) {
	t.Parallel()
	cases := map[string]string{
		`{"id":"a\"b","question":""}`: `"a\"b"`,
		`{"id":12,"question":""}`:     `12`,
		`{"id":-1,"question":""}`:     `-1`,
		`{"question":""}`:             `""`,
		`{"id":null,"question":""}`:   "refused",
		`{"id":[1],"question":""}`:    "refused",
		`{"id":true,"question":""}`:   "refused",
	}
	for line, want := range cases {
		got := "refused"
		if r, _, err := parseRequest([]byte(line), func(r request) *string { return r.Question }); err == nil {
			got = string(r.ID)
		}
		if got != want {
			t.Errorf("%s: id %s, want %s", line, got, want)
		}
	}
}

// TestOverlongQuestionReachesTheLibrary which declines it with its reason; the lines after it are answered too.
func TestOverlongQuestionReachesTheLibrary(t *testing.T) {
	t.Parallel()
	in := `{"id":1,"question":"` + strings.Repeat("why ", 1<<20) + `"}` + "\n" + `{"id":2,"question":"who"}` + "\n"
	var out strings.Builder
	p := &process{stdin: strings.NewReader(in), stdout: &out}
	err := p.stream(t.Context(), func(r request) *string { return r.Question },
		func(_ json.RawMessage, text string) (any, error) { return len(text), nil })
	if want := "4194304\n3\n"; err != nil || out.String() != want {
		t.Errorf("got %.100q, %v; want %q", out.String(), err, want)
	}
}
