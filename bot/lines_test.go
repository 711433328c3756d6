package main

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

func TestLines(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 70_000) // longer than any reader's buffer
	cases := map[string][]string{
		"":                nil,
		"one":             {"one"},
		"one\n":           {"one"},
		"one\r\n\ntwo":    {"one", "", "two"},
		long + "\nshort":  {long, "short"},
		"\n":              {""},
		"a\x00b\nc\xff\n": {"a\x00b", "c\xff"},
	}
	for input, want := range cases {
		for _, r := range []io.Reader{strings.NewReader(input), iotest.OneByteReader(strings.NewReader(input))} {
			var got []string
			for line, err := range lines(t.Context(), r) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, string(line))
			}
			if !slices.Equal(got, want) {
				t.Errorf("%.20q: got %d lines, want %d", input, len(got), len(want))
			}
		}
	}
}

// TestLinesAreBounded reads an input without line ends and without an end.
func TestLinesAreBounded(t *testing.T) {
	t.Parallel()
	var last error
	for _, err := range lines(t.Context(), endless{}) {
		last = err
	}
	if !errors.Is(last, errLineTooLong) {
		t.Errorf("got %v, want %v", last, errLineTooLong)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestLinesReportReadErrors(t *testing.T) {
	t.Parallel()
	broken := errors.New("the disk is gone")
	r := io.MultiReader(strings.NewReader("one\ntw"), iotest.ErrReader(broken))
	var got []string
	var last error
	for line, err := range lines(t.Context(), r) {
		if last = err; err == nil {
			got = append(got, string(line))
		}
	}
	if !slices.Equal(got, []string{"one"}) || !errors.Is(last, broken) {
		t.Errorf("got %q and %v; want the whole line, then the error", got, last)
	}
}

// TestLinesEndWithTheContext waits for a line that never comes.
func TestLinesEndWithTheContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	r, w := io.Pipe()
	defer w.Close()
	go func() {
		io.WriteString(w, "one\n")
		cancel()
	}()
	var last error
	for _, err := range lines(ctx, r) {
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("got %v, want %v", last, context.Canceled)
	}
}
