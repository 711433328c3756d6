package layout

import (
	"testing"
	"unicode/utf8"
)

func TestTitle(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		source, text string
		want         string
	}{
		"first heading of Markdown": {"a.md", "Some words first.\n\n## The **Flood**\n\nIt rained.", "The Flood"},
		"underlined heading":        {"a.txt", "The Flood\n=========\n\nIt rained for a week in the north.", "The Flood"},
		"below a menu and a link": {"a.txt", "Skip to main content\nHome | News | Sport\n\nHarbour reopens after nine days of ice\n\nShare\n" +
			"Print\n\nThe harbour was opened to ships again on Monday.", "Harbour reopens after nine days of ice"},
		"above one line of prose":  {"a.txt", "Storm warning for the coast\nThe coast was warned of a storm on Monday.", "Storm warning for the coast"},
		"an abstract's, with stop": {"a.txt", "some remarks on the flow over a cone .\n\nthe flow over a cone is treated for small angles of attack .", "some remarks on the flow over a cone"},
		"opening words": {"a.txt", "The ministry said on Friday that the ships of the northern fleet would remain in port until the ice had gone.",
			"The ministry said on Friday that the ships of the northern fleet would remain…"},
		"repeated first line": {"a.txt", "The ships will remain in port.\n\nThe ships will remain in port. It is cold.", "The ships will remain in port."},
		"nothing":             {"notes/My file.txt", " \n", "My file"},
		"only dots":           {"...txt", "", "untitled"},
		"byte order mark":     {"a.md", "\ufeff# Ice\r\n\r\nCold.\r\n", "Ice"},
		"undecodable bytes":   {"a.txt", "The caf\xe9 at the p\xeer\n\nThe caf\xe9 was shut all day, and nobody knew why.", "The caf\ufffd at the p\ufffdr"},
		"nothing decodable":   {"a.txt", "\xe9\xe8 \xe7", "a"},
		"front matter":        {"a.md", "---\ntitle: x\n---\n# Ice\n", "Ice"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			blocks := Blocks(test.text, test.source == "a.md")
			if got := Title(test.source, test.text, blocks); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func FuzzBlocks(f *testing.F) {
	f.Add("# A\n\nb <!-- c --> d\n", true)
	f.Add("\ufeffa\r\n\r\nb\rc\fd", false)
	f.Add("a\nb\n---\n```\n\xff\n", true)
	f.Fuzz(func(t *testing.T, text string, markdown bool) {
		end := 0
		blocks := Blocks(text, markdown)
		for _, b := range blocks {
			if b.Start < end || b.End <= b.Start || b.End > len(text) {
				t.Fatalf("block %v after %d in %d bytes", b, end, len(text))
			}
			if !utf8.RuneStart(text[b.Start]) && utf8.ValidString(text) {
				t.Fatalf("block %v begins inside a character", b)
			}
			if trimmed, _ := trim(text, b.Start, b.End); trimmed != b.Span {
				t.Fatalf("block %v has white space around it", b)
			}
			end = b.End
		}
		if title := Title("a", text, blocks); title == "" || !utf8.ValidString(title) {
			t.Fatalf("title %q", title)
		}
	})
}
