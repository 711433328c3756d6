package discord

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// comparison answers /exercises compare.
func (b *Bot) comparison(ctx context.Context, req request) (response, error) {
	c, err := b.catalogue(ctx)
	if err != nil {
		return response{}, err
	}
	nameA, nameB := req.options[optionFirst], req.options[optionSecond]
	foundA, okA := pickExercise(c, nameA)
	foundB, okB := pickExercise(c, nameB)
	at := ticket{owner: req.userID, page: 1}
	switch {
	case !okA || !okB:
		return b.gone(c, at), nil
	case len(foundA) == 1 && len(foundB) == 1:
		return b.compare(c, foundA[0].Key, foundB[0].Key, at, ""), nil
	case len(foundA) == 1:
		return b.unclear(c, nameB, foundB, selection{compare: foundA[0].Key}, at), nil
	case len(foundB) == 1:
		return b.unclear(c, nameA, foundA, selection{compare: foundB[0].Key}, at), nil
	}
	return sentence(reply.NeitherClear(c, nameA, nameB)), nil
}

// comparisonPage answers a press of one of a comparison's buttons.
func (b *Bot) comparisonPage(ctx context.Context, req request) (response, error) {
	c, err := b.catalogue(ctx)
	if err != nil {
		return response{}, err
	}
	keyA, keyB, _ := strings.Cut(req.ticket.rest, ",")
	return b.compare(c, keyA, keyB, ticket{owner: req.userID, page: req.ticket.page}, b.changedSince(req.ticket)), nil
}

// compare lays out one page of a comparison: the table, and after it the quotations.
func (b *Bot) compare(c retrieval.Catalogue, keyA, keyB string, at ticket, note string) response {
	one, okA := c.ByKey(keyA)
	other, okB := c.ByKey(keyB)
	switch {
	case !okA || !okB:
		return b.gone(c, at)
	case keyA == keyB:
		return complaint(reply.OneTwice)
	}
	var all []*discordgo.MessageEmbed
	for _, card := range reply.Comparison(one, other).Cards {
		all = append(all, embeds(card)...)
	}
	divided := pages(all, cardsPerPage)
	at.view, at.mark, at.rest = viewComparison, b.library.Mark(), keyA+","+keyB
	at.page = max(1, min(at.page, len(divided)))
	m := reply.Message{Text: note, Actions: []reply.Button{sideButton("A", one, at), sideButton("B", other, at), actions(at)[0]}}
	if len(divided) > 1 {
		m.Buttons = turners(at.turning(at.page < len(divided)), reply.PageLabel(at.page, len(divided)))
	}
	return response{packed: onePage(m, divided[at.page-1])}
}

// sideButton opens one of the two.
func sideButton(side string, e retrieval.Exercise, at ticket) reply.Button {
	at.view, at.role, at.page, at.rest = viewExercise, roleUp, 1, e.Key
	return reply.Button{ID: at.encode(), Label: reply.ComparedName(side, e)}
}
