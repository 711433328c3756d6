package discord

import (
	"context"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// ask answers /ask. The question is shown back, since others in the channel do not see what was typed.
func (b *Bot) ask(ctx context.Context, req request) (response, error) {
	question := req.options[optionQuestion]
	return b.answerTo(ctx, question, question)
}

// find answers the message-menu command: what do the sources say about this message?
func (b *Bot) find(ctx context.Context, req request) (response, error) {
	if withoutMarkup(req.text) == "" {
		return sentence(reply.NoText), nil
	}
	return b.answerTo(ctx, req.text, "")
}

// answerTo asks the library. What Discord writes for mentions and emoji is not asked for.
func (b *Bot) answerTo(ctx context.Context, question, asked string) (response, error) {
	a, err := b.library.Ask(ctx, retrieval.Question{Text: withoutMarkup(question)})
	if err != nil {
		return response{}, err
	}
	return shown(reply.Answer(asked, a)), nil
}
