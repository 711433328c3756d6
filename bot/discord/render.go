package discord

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
	"verbatim/retrieval"
	"verbatim/retrieval/passage"
)

// blockQuote makes all the rest of a description a quotation.
const blockQuote = ">>> "

// colour is that of the stripe beside an embed, which says at a glance whether it answers. Labels say it in words.
func colour(k reply.Kind) int {
	const green, grey, blue = 0x2e7d32, 0x9e9e9e, 0x1565c0
	switch k {
	case reply.Answering:
		return green
	case reply.Nearby:
		return grey
	}
	return blue
}

// embeds lays out one card: one embed, or several where its text is too long for one. The label and title stand on the
// first and the place on the last. A title or place too long for its field joins the text instead.
func embeds(c reply.Card) []*discordgo.MessageEmbed {
	pieces := descriptions(c)
	all := make([]*discordgo.MessageEmbed, 0, len(pieces))
	for _, d := range pieces {
		all = append(all, &discordgo.MessageEmbed{Description: d, Color: colour(c.Kind)})
	}
	all = withFields(all, c)
	if len(all) == 0 {
		return nil
	}
	first, last := all[0], all[len(all)-1]
	if title := escape(c.Title); units(title) <= maxTitle {
		first.Title = title
	}
	if c.Label != "" {
		first.Author = &discordgo.MessageEmbedAuthor{Name: shorten(c.Label, maxAuthor)}
	}
	if place := reply.Visible(c.Place); place != "" && units(place) <= maxFooter {
		last.Footer = &discordgo.MessageEmbedFooter{Text: place}
	}
	return all
}

// descriptions is a card's text as Markdown, in pieces that fit.
func descriptions(c reply.Card) []string {
	var pieces []string
	if units(escape(c.Title)) > maxTitle {
		pieces = append(pieces, plain(c.Title, maxDescription)...)
	}
	if c.Quote != "" {
		pieces = append(pieces, quoted(c.Quote, c.Bold, endsOf(c), maxDescription)...)
	} else {
		pieces = append(pieces, emphasised(c.Text, c.Bold, maxDescription)...)
	}
	if units(reply.Visible(c.Place)) > maxFooter {
		pieces = append(pieces, plain(c.Place, maxDescription)...)
	}
	return pieces
}

// endsOf is where the sentences of a card's quote end, looked for only where the quote may need to be cut.
func endsOf(c reply.Card) []int {
	if c.Ends != nil || len(c.Quote) < maxDescription/2 { // every byte is two units at most, the backslash counted
		return c.Ends
	}
	return sentenceEndsOf(passage.Split(retrieval.Document{Source: "quote.txt", Text: c.Quote}))
}

// withFields puts a card's fields under the last of its embeds, and on further ones where that is full.
func withFields(all []*discordgo.MessageEmbed, c reply.Card) []*discordgo.MessageEmbed {
	for _, f := range c.Fields {
		field := &discordgo.MessageEmbedField{
			Name: escapedWithin(f.Name, maxFieldName), Value: escapedWithin(f.Value, maxFieldValue), Inline: f.Inline,
		}
		need := units(field.Name) + units(field.Value)
		if n := len(all); n == 0 || len(all[n-1].Fields) == maxFields || embedUnits(all[n-1])+need > maxEmbedsTotal {
			all = append(all, &discordgo.MessageEmbed{Color: colour(c.Kind)})
		}
		last := all[len(all)-1]
		last.Fields = append(last.Fields, field)
	}
	return all
}

// contents is the text above the cards: what was asked, as a quotation, and the bot's words, together where they fit.
func contents(m reply.Message) []string {
	asked := quoted(m.Asked, nil, nil, maxContent)
	text := plain(m.Text, maxContent)
	if len(asked) != 1 || len(text) != 1 {
		return append(asked, text...)
	}
	together := lineQuote(m.Asked) + text[0]
	if units(together) > maxContent {
		return append(asked, text...)
	}
	return []string{together}
}

// lineQuote quotes each line for itself, so that what follows is outside the quotation.
func lineQuote(text string) string {
	var b strings.Builder
	for line := range strings.Lines(trimmed(text)) {
		line = strings.TrimSuffix(strings.ReplaceAll(line, "\r\n", "\n"), "\n") // a carriage return by itself is shown
		b.WriteString("> " + escape(line) + "\n")
	}
	return b.String()
}
