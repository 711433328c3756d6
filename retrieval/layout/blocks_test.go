package layout

import (
	"slices"
	"testing"
)

func TestBlocks(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		text     string
		markdown bool
		want     []string // a letter for the kind, a colon, the block
	}{
		"wrapped by hand": {"It was the best of times for those who had bread, and\nthe worst for those who had none; of the others nobody\nspoke.\n\nSo it began.",
			false, []string{"P:It was the best of times for those who had bread, and\nthe worst for those who had none; of the others nobody\nspoke.", "P:So it began."}},
		"one line a paragraph": {"The mill was old.\nThe bridge was older, and nobody knew who had built it.\n", false,
			[]string{"P:The mill was old.", "P:The bridge was older, and nobody knew who had built it."}},
		"resumed below a blank line": {"The engineers who had built the dam in the spring were\n\nnot asked.", false,
			[]string{"P:The engineers who had built the dam in the spring were\n\nnot asked."}},
		"Markdown's soft and hard breaks": {"One line\nand another.  \nA third.", true, []string{"P:One line\nand another.", "P:A third."}},
		"Markdown's headings":             {"Ice\n===\nCold.\n\n### Snow ###\nWhite.", true, []string{"H:Ice", "P:Cold.", "H:Snow", "P:White."}},
		"front matter, comments, tags":    {"---\na: b\n---\n<div>\nOne. <!-- no\nno --> Two.\n</div>\n", true, []string{"P:One.", "P:Two."}},
		"comment never closed":            {"One <!-- two three.", true, []string{"P:One <!-- two three."}},
		"fence":                           {"Run:\n\n```sh\nmake all\n\nmake test\n```\nDone.", true, []string{"P:Run:", "P:make all", "P:make test", "P:Done."}},
		"table":                           {"| Ship | Crew |\n|---|---|\n| Teal | 12 |", true, []string{"P:| Ship | Crew |", "P:| Teal | 12 |"}},
		"table of plain text":             {"Ship | Crew | Year\nTeal | 12 | 1990\nHeron | 9 | 1991", false, []string{"P:Ship | Crew | Year", "P:Teal | 12 | 1990", "P:Heron | 9 | 1991"}},
		"items":                           {"- nails\n- paint,\n  white\n", true, []string{"P:- nails", "P:- paint,\n  white"}},
		"image":                           {"![A ship](ship.png)\n\nThe ship is old.", true, []string{"F:![A ship](ship.png)", "P:The ship is old."}},
		"page break and lone returns":     {"It ended here.\fIt began here.\rIt went on.", false, []string{"P:It ended here.", "P:It began here.", "P:It went on."}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, b := range Blocks(test.text, test.markdown) {
				got = append(got, string("PHF"[b.Kind])+":"+test.text[b.Start:b.End])
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}
