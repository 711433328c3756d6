package layout

import (
	"path"
	"strings"
	"unicode/utf8"
)

// openingRunes is how much of the first prose stands for a title where there is none: about a line of a narrow window.
const openingRunes = 80

// Title names the document for people; it is never empty. It is the first heading above the body, else the text's opening
// words, else the file's name.
func Title(source, text string, blocks []Block) string {
	name := fromBlocks(text, blocks)
	if name == "" {
		base := path.Base(source)
		name = tidy(strings.TrimSuffix(base, path.Ext(base)))
	}
	if strings.TrimFunc(name, isNoWord) == "" {
		return "untitled"
	}
	return name
}

func fromBlocks(text string, blocks []Block) string {
	opening := -1
	for i, b := range blocks {
		switch {
		case b.Kind == Heading && (opening < 0 || b.Level > 0):
			if heading := tidy(text[b.Start:b.End]); heading != "" {
				return shorten(heading, headingRunes)
			}
		case b.Kind == Prose && opening < 0:
			opening = i
		}
	}
	if opening < 0 {
		return ""
	}
	return fromProse(text, blocks, opening)
}

// fromProse makes a title of the first prose. A first paragraph of one short line with no verb, which a longer one
// follows, is a title with a stop behind it, as abstracts have it.
func fromProse(text string, blocks []Block, i int) string {
	b := blocks[i]
	s := text[b.Start:b.End]
	traits := traitsOf(s)
	followed := i+1 < len(blocks) && blocks[i+1].Len() > b.Len() && strings.Count(text[b.End:blocks[i+1].Start], "\n") > 1
	if followed && traits.finite == 0 && !traits.inner && traits.runes <= headingRunes+openingRunes && len(s) <= longestSample {
		return shorten(strings.TrimRight(tidy(s), " ."), headingRunes)
	}
	return shorten(tidy(s[:min(len(s), longestSample)]), openingRunes)
}

// tidy makes one line of valid UTF-8 of a text, without Markdown's marks of emphasis. Bytes that are no UTF-8 show as such.
func tidy(s string) string {
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return isBlank(r) || r < ' ' }), " ")
	if bare := strings.Trim(strings.ReplaceAll(s, "**", ""), "*_`# "); bare != "" {
		return bare
	}
	return s
}

// shorten ends a text at a word where it has more than limit characters, and says so with an ellipsis.
func shorten(s string, limit int) string {
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	end := 0
	for range limit - 1 {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	cut := s[:end]
	if space := strings.LastIndexByte(cut, ' '); space > 0 && s[end] != ' ' {
		cut = cut[:space]
	}
	return strings.TrimRight(cut, " ,;:-–—") + "…"
}
