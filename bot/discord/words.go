package discord

import (
	"strings"

	"verbatim/bot/reply"
)

// worded is text of the bot's own as Markdown: what refers to a channel, a time or a message becomes what Discord shows for
// it, and the rest is escaped.
func worded(text string) string {
	var b strings.Builder
	for _, p := range reply.Parts(text) {
		switch p.Kind {
		case reply.ChannelPart:
			b.WriteString("<#" + p.Value + ">")
		case reply.TimePart:
			b.WriteString("<t:" + p.Value + ":f> (<t:" + p.Value + ":R>)")
		case reply.PostPart:
			b.WriteString("https://discord.com/channels/" + p.Value)
		default:
			b.WriteString(escape(p.Value))
		}
	}
	return b.String()
}
