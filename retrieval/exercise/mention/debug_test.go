package mention

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/passage"
)

func TestDebug(t *testing.T) {
	glob := os.Getenv("DEBUG_GLOB")
	if glob == "" {
		t.Skip()
	}
	files, _ := filepath.Glob(glob)
	for _, file := range files {
		data, _ := os.ReadFile(file)
		doc := retrieval.Document{Source: filepath.Base(file), Text: string(data)}
		f := NewFinder(doc.Text)
		fmt.Println("=====", file)
		for pass := range 2 {
			for _, p := range passage.Split(doc) {
				for _, span := range p.Sentences {
					s := syntax.Read(doc.Text, span)
					found := f.Find(s.Words)
					for _, m := range found {
						f.Learn(m)
					}
					if pass == 0 {
						continue
					}
					if len(found) > 0 {
						fmt.Println(">", doc.Text[span.Start:span.End])
					}
					for _, m := range found {
						var names []string
						for _, n := range m.Names {
							names = append(names, fmt.Sprintf("%s/%d", n.Text, n.Year))
						}
						fmt.Printf("    [%s] %s art=%d ord=%s pl=%v martial=%v phase=%v gen=%v known=%v names=%q\n", s.Quote(m.First, m.Last), m.Kind, m.Article, m.Ordinal, m.Plural, m.Martial, m.Phase, m.General, m.Known, names)
					}
				}
			}
		}
	}
}
