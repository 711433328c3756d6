package discord

import (
	"context"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// ask answers /ask. The question is shown back, since others in the channel do not see what was typed.
func (b *Bot) ask(ctx context.Context, req request) (response, error) {
	question := req.options[optionQuestion]
	return b.answerTo(ctx, req, question, question)
}

// find answers the message-menu command: what do the sources say about this message?
func (b *Bot) find(ctx context.Context, req request) (response, error) {
	if withoutMarkup(req.text) == "" {
		return sentence(reply.NoText), nil
	}
	return b.answerTo(ctx, req, req.text, "")
}

// answerTo asks the library. What Discord writes for mentions and emoji is not asked for.
func (b *Bot) answerTo(ctx context.Context, req request, question, asked string) (response, error) {
	a, err := b.library.Ask(ctx, retrieval.Question{Text: withoutMarkup(question)})
	if err != nil {
		return response{}, err
	}
	b.countMiss(ctx, req, a)
	return shown(reply.Answer(asked, a)), nil
}

// countMiss counts, for the digest, a question asked in a server that the sources do not answer. What was asked is not kept.
func (b *Bot) countMiss(ctx context.Context, req request, a retrieval.Answer) {
	if a.Answered || req.guildID == "" || b.digests == nil || len(a.Nearest) == 0 && len(a.Missing) == 0 {
		return // and what names nothing to look for is talk with the bot
	}
	if err := b.digests.Store.Miss(ctx, req.guildID, b.digests.now()); err != nil {
		b.log.Warn("a question that found no answer is not counted", "error", err)
	}
}
