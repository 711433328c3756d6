package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/answer"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain makes the program a command named verbatim for scripts and tests, which is this test binary under another
// name: nothing is built, and what the race detector finds in it fails the test.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){program: main})
}

// raceOptions spare each run of the program the second that the race detector else waits before it exits.
const raceOptions = "atexit_sleep_ms=0"

// TestScripts runs every verb as a person does. Each script has a folder and an index of its own, and $SEEDS is the
// material of the repository.
func TestScripts(t *testing.T) {
	t.Parallel()
	seeds, err := filepath.Abs("../seeds")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SEEDS", seeds)
			env.Setenv("GORACE", raceOptions)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    exits,
			"quotes":   quotes,
			"sections": sections,
			"proves":   proves,
			"hold":     hold,
			"tear":     tear,
			"write":    write,
		},
	})
}

// exits is "exits STATUS COMMAND...": it runs the command and compares the exit status.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// tear is "tear PATTERN": it empties the files that match, of which there must be one.
func tear(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: tear PATTERN")
	}
	files, err := filepath.Glob(ts.MkAbs(args[0]))
	ts.Check(err)
	if len(files) == 0 {
		ts.Fatalf("nothing matches %s", args[0])
	}
	for _, file := range files {
		ts.Check(os.Truncate(file, 0))
	}
}

// quotes is "quotes FOLDER COUNT": it reads the lines of JSON that the last command printed and checks that there are so
// many quotations in them and that each is exactly the bytes it says it is.
func quotes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: quotes FOLDER COUNT")
	}
	count := 0
	for line := range strings.Lines(ts.ReadFile("stdout")) {
		var result struct{ Excerpts, Nearest, Hits []retrieval.Excerpt }
		ts.Check(json.Unmarshal([]byte(line), &result))
		for _, list := range [][]retrieval.Excerpt{result.Excerpts, result.Nearest, result.Hits} {
			for _, e := range list {
				count++
				isQuote(ts, args[0], e)
			}
		}
	}
	if strconv.Itoa(count) != args[1] {
		ts.Fatalf("%d quotations, want %s", count, args[1])
	}
}

// isQuote checks that a quotation is exactly the bytes it says it is.
func isQuote(ts *testscript.TestScript, folder string, e retrieval.Excerpt) {
	file, err := os.ReadFile(filepath.Join(ts.MkAbs(folder), filepath.FromSlash(e.Source)))
	ts.Check(err)
	if string(file[e.Start:e.End]) != e.Quote {
		ts.Fatalf("%s[%d:%d] is %q, and not %q", e.Source, e.Start, e.End, file[e.Start:e.End], e.Quote)
	}
}

// proves is "proves FOLDER": it reads the exercises that the last command printed and checks that each has evidence, that every
// quotation is exact, and that what is highlighted in it lies inside.
func proves(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: proves FOLDER")
	}
	var all []retrieval.Exercise
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &all))
	for _, x := range all {
		if len(x.Evidence) == 0 {
			ts.Fatalf("%s has no evidence", x.Name)
		}
		for _, ev := range x.Evidence {
			isQuote(ts, args[0], ev.Excerpt)
			for _, h := range ev.Excerpt.Highlights {
				if h.Start < ev.Excerpt.Start || h.End > ev.Excerpt.End || h.Start >= h.End {
					ts.Fatalf("%s: %v is highlighted outside of %d to %d", x.Name, h, ev.Excerpt.Start, ev.Excerpt.End)
				}
			}
		}
	}
}

// sections is "sections FOLDER": it checks every quotation of the digest that the last command printed.
func sections(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: sections FOLDER")
	}
	var digest struct {
		Sections []struct{ Excerpts []retrieval.Excerpt }
	}
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &digest))
	for _, section := range digest.Sections {
		for _, e := range section.Excerpts {
			file, err := os.ReadFile(filepath.Join(ts.MkAbs(args[0]), filepath.FromSlash(e.Source)))
			ts.Check(err)
			if string(file[e.Start:e.End]) != e.Quote {
				ts.Fatalf("%s[%d:%d] is %q, and not %q", e.Source, e.Start, e.End, file[e.Start:e.End], e.Quote)
			}
		}
	}
}

// hold is "hold SEEDS DATA": it keeps the index open to the end of the script, as another process would.
func hold(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: hold SEEDS DATA")
	}
	lib, err := answer.Open(context.Background(), answer.Options{SeedsDir: ts.MkAbs(args[0]), DataDir: ts.MkAbs(args[1])})
	ts.Check(err)
	ts.Defer(func() { lib.Close() })
}

// write is "write FILE GO-STRING": it writes what a script cannot hold, such as a file without a last line end, or with
// bytes that are no text.
func write(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: write FILE GO-STRING")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}
