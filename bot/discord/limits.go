package discord

import "unicode/utf16"

// Discord's limits, in UTF-16 code units where they are lengths: the clients count so, and the server never counts more.
const (
	maxContent     = 2000
	maxEmbeds      = 10
	maxTitle       = 256
	maxAuthor      = 256
	maxFooter      = 2048
	maxEmbedsTotal = 6000 // title, description, footer and author of all embeds of a message together
	maxCustomID    = 100
	maxButtonLabel = 80
	maxOptions     = 25 // of a menu, and choices of autocomplete
	maxOptionText  = 100
	maxPrompt      = 150
	maxAlt         = 1024 // the description of an attachment
	maxFields      = 25
	maxFieldName   = 256
	maxFieldValue  = 1024
	maxNonce       = 25
)

// maxDescription is less than Discord's 4,096 so that an embed whose title, author and footer are as long as they may be
// still fits into a message: 6,000 - 256 - 256 - 2,048.
const maxDescription = maxEmbedsTotal - maxTitle - maxAuthor - maxFooter

// units is the length of s in UTF-16 code units, invalid bytes counting one each.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += runeUnits(r)
	}
	return n
}

func runeUnits(r rune) int { return max(1, utf16.RuneLen(r)) }

// shorten cuts a label that only points to something, never a quotation, to at most limit units, the last of them an
// ellipsis.
func shorten(s string, limit int) string {
	if units(s) <= limit {
		return s
	}
	head, _ := takeUnits(s, limit-1)
	return head + "…"
}

// takeUnits cuts s at the last whole character within limit units.
func takeUnits(s string, limit int) (head, rest string) {
	used := 0
	for i, r := range s {
		used += runeUnits(r)
		if used > limit {
			return s[:i], s[i:]
		}
	}
	return s, ""
}
