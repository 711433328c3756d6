package reply

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// In the bot's own text, what a platform shows in a way of its own stands between two characters that Unicode keeps out of
// every text (noncharacters, chapter 23.7 of its standard).
const (
	refBegins = "\ufdd0"
	refEnds   = "\ufdd1"
)

// A PartKind says what a part of a text is.
type PartKind byte

const (
	TextPart    PartKind = 0
	ChannelPart PartKind = '#' // the value is its ID
	TimePart    PartKind = 't' // the value is in seconds of Unix time
	PostPart    PartKind = 'p' // the value is server/channel/message
)

// A Part is a stretch of plain text, or a reference.
type Part struct {
	Kind  PartKind
	Value string
}

// ChannelRef refers to a channel.
func ChannelRef(id string) string { return ref(ChannelPart, id) }

// TimeRef refers to a moment, which is shown in the reader's own time.
func TimeRef(t time.Time) string { return ref(TimePart, strconv.FormatInt(t.Unix(), 10)) }

// PostRef refers to a message.
func PostRef(guildID, channelID, messageID string) string {
	return ref(PostPart, guildID+"/"+channelID+"/"+messageID)
}

func ref(kind PartKind, value string) string { return refBegins + string(rune(kind)) + value + refEnds }

var refs = regexp.MustCompile(refBegins + `([#tp])([0-9/-]+)` + refEnds)

// Parts takes a text of the bot's apart.
func Parts(text string) []Part {
	var all []Part
	at := 0
	for _, m := range refs.FindAllStringSubmatchIndex(text, -1) {
		if at < m[0] {
			all = append(all, Part{TextPart, text[at:m[0]]})
		}
		all = append(all, Part{PartKind(text[m[2]]), text[m[4]:m[5]]})
		at = m[1]
	}
	if at < len(text) {
		all = append(all, Part{TextPart, text[at:]})
	}
	return all
}

// unreferring takes from a text of others' what could pass for a reference.
func unreferring(text string) string {
	return strings.NewReplacer(refBegins, "", refEnds, "").Replace(text)
}

// Plain is a text of the bot's with references as their bare values, for logs.
func Plain(text string) string {
	var b strings.Builder
	for _, p := range Parts(text) {
		b.WriteString(p.Value)
	}
	return b.String()
}
