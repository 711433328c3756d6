package discord

import (
	"context"
	"errors"
	"io/fs"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// quoteContext answers a press of "Context" under a quotation: the passage it stands in, with the quotation marked.
func (b *Bot) quoteContext(ctx context.Context, req request) (response, error) {
	doc, passages, quote, err := b.quoted(ctx, req.ticket)
	if err != nil || quote.Len() == 0 {
		return complaint(reply.DigestQuoteGone), err
	}
	for _, p := range passages {
		if p.Contains(quote) {
			return shown(reply.InContext(doc, p.Span, quote)), nil
		}
	}
	return shown(reply.InContext(doc, quote, quote)), nil
}

// quoted finds the quotation that a ticket means: at its place, or where it stands now. Without one, the span is empty.
func (b *Bot) quoted(ctx context.Context, t ticket) (doc retrieval.Document, passages []retrieval.Passage, quote retrieval.Span, err error) {
	place, ok := decodePlace(t.rest)
	if !ok {
		return doc, nil, quote, nil
	}
	all, err := b.library.Sources(ctx)
	if err != nil {
		return doc, nil, quote, err
	}
	source, ok := sourceOf(all, place.source)
	if !ok {
		return doc, nil, quote, nil
	}
	doc, passages, err = b.library.Read(ctx, source)
	if errors.Is(err, fs.ErrNotExist) || retrieval.Plain(err) != "" {
		return doc, nil, quote, nil
	}
	return doc, passages, place.in(doc, passages), err
}

func sourceOf(all []retrieval.Source, key string) (string, bool) {
	for _, s := range all {
		if sourceKey(s.Source) == key {
			return s.Source, true
		}
	}
	return "", false
}

// in finds the same words in a document as it is now. Quotations of several sentences are found only where they stood.
func (p quotePlace) in(doc retrieval.Document, passages []retrieval.Passage) retrieval.Span {
	if p.end <= len(doc.Text) && quoteHash(doc.Text[p.start:p.end]) == p.hash {
		return retrieval.Span{Start: p.start, End: p.end}
	}
	for _, passage := range passages {
		for _, s := range passage.Sentences {
			if s.Len() == p.end-p.start && quoteHash(doc.Text[s.Start:s.End]) == p.hash {
				return s
			}
		}
	}
	return retrieval.Span{}
}

// inputQuestion is the custom_id of the form's only input.
const inputQuestion = "question"

// A form is a modal, with one line or paragraph to write.
type form struct {
	CustomID   string                       `json:"custom_id"`
	Title      string                       `json:"title"`
	Components []discordgo.MessageComponent `json:"components"`
}

// quoteForm answers a press of "Ask about this": a form for the question. It carries the button's ticket.
func (b *Bot) quoteForm(_ context.Context, req request) (response, error) {
	input := discordgo.TextInput{
		CustomID: inputQuestion, Label: reply.DigestAskLabel, Style: discordgo.TextInputParagraph, Required: true, MinLength: 1, MaxLength: maxAsked,
	}
	return response{form: &form{
		CustomID: req.ticket.encode(), Title: reply.DigestAskTitle,
		Components: []discordgo.MessageComponent{discordgo.ActionsRow{Components: []discordgo.MessageComponent{input}}},
	}}, nil
}

// quoteAsked answers the form: the question as it was written, to the whole of the sources.
func (b *Bot) quoteAsked(ctx context.Context, req request) (response, error) {
	return b.answerTo(ctx, req, req.text, req.text)
}

// textIn finds what was written into a form's input.
func textIn(rows []discordgo.MessageComponent, id string) string {
	for _, c := range rows {
		switch c := c.(type) {
		case *discordgo.ActionsRow:
			if text := textIn(c.Components, id); text != "" {
				return text
			}
		case *discordgo.TextInput:
			if c.CustomID == id {
				return c.Value
			}
		}
	}
	return ""
}
