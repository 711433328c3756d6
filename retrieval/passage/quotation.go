package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestGuarded is the longest quotation that is kept whole with its attribution, in bytes: three short sentences. A
// longer one is quoted by its sentences.
const longestGuarded = 200

// guard protects a short quotation from being cut when the sentence around it says who speaks: "I came. I saw," he said.
// The opening mark stands at c.at and is size bytes long. Its own last stop stays a place to cut.
func (c *cutter) guard(closing string, size int) {
	if c.at < c.guarded || !c.opensQuotation() {
		return
	}
	from := c.at + size
	length := strings.Index(c.text[from:min(from+longestGuarded, len(c.text))], closing)
	if length <= 0 {
		return
	}
	quoted := c.text[from : from+length]
	before := strings.TrimRightFunc(c.text[c.start:c.at], unicode.IsSpace)
	introduced := strings.HasSuffix(before, ",") || strings.HasSuffix(before, ":")
	if introduced || strings.HasSuffix(quoted, ",") || c.goesOn(quoted, from+length+len(closing)) {
		c.guarded = from + len(strings.TrimRight(quoted, ".!?…"))
	}
}

// opensQuotation reports whether the mark at c.at stands where one opens: after white space or a bracket.
func (c *cutter) opensQuotation() bool {
	if c.at == c.start {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(c.text[:c.at])
	return unicode.IsSpace(r) || r == '(' || r == '[' || r == '—' || r == '–'
}

// goesOn reports whether small letters follow a quotation that ends with a call or a question: "Why? Why me?" he asked.
func (c *cutter) goesOn(quoted string, after int) bool {
	if !strings.HasSuffix(quoted, "!") && !strings.HasSuffix(quoted, "?") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(c.text[afterSpace(c.text, after):])
	return unicode.IsLower(r)
}
