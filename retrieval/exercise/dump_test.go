package exercise_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise"
	"verbatim/retrieval/passage"
)

func TestDump(t *testing.T) {
	glob := os.Getenv("DUMP_GLOB")
	if glob == "" {
		t.Skip()
	}
	files, _ := filepath.Glob(glob)
	var all []exercise.Findings
	for _, file := range files {
		if filepath.Ext(file) == ".json" {
			continue
		}
		data, _ := os.ReadFile(file)
		doc := retrieval.Document{Source: filepath.Base(file), Text: string(data), Title: "t"}
		f := exercise.Read(doc, passage.Split(doc))
		if os.Getenv("DUMP_EACH") != "" {
			fmt.Println("=====", file)
			dump(exercise.New(slices.Values([]exercise.Findings{f})))
		}
		all = append(all, f)
	}
	if os.Getenv("DUMP_EACH") == "" {
		dump(exercise.New(slices.Values(all)))
	}
}

func dump(c *exercise.Catalogue) {
	for _, e := range c.All() {
		fmt.Printf("# %s (%s) named=%v year=%d when=%q start=%s end=%s [%s..%s]\n   aliases=%q\n   where=%q\n   parts=%q forces=%q\n   troops=%q equip=%q said=%q\n   src=%q possibly=%q\n", e.Name, e.Kind, e.Named, e.Year, e.When, e.Start, e.End, e.Earliest, e.Latest, e.Aliases, e.Where, e.Participants, e.Forces, e.Troops, e.Equipment, e.SaidBy, e.Sources, e.PossiblySame)
		for _, d := range e.Disagreements {
			fmt.Printf("   disagree %s %d\n", d.Field, len(d.Excerpts))
		}
		if os.Getenv("DUMP_EVIDENCE") != "" {
			for _, ev := range e.Evidence {
				q := ev.Excerpt
				fmt.Printf("      %s=%q  %s:%d <%s>\n", ev.Field, ev.Value, q.Source[:3], q.Line, func() string {
					s := ""
					for _, h := range q.Highlights {
						s += q.Quote[h.Start-q.Start:h.End-q.Start] + "|"
					}
					return s
				}())
			}
		}
	}
}
