package discord

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// comparison answers /exercises compare.
func (c catalogue) comparison(req request) (response, error) {
	nameA, nameB := req.options[optionFirst], req.options[optionSecond]
	foundA, okA := c.pick(nameA)
	foundB, okB := c.pick(nameB)
	at := ticket{owner: req.userID, page: 1}
	switch {
	case !okA || !okB:
		return c.gone(at), nil
	case len(foundA) == 1 && len(foundB) == 1:
		return c.compare(foundA[0].Key, foundB[0].Key, at, ""), nil
	case len(foundA) == 1:
		return c.unclear(nameB, foundB, selection{compare: foundA[0].Key}, at), nil
	case len(foundB) == 1:
		return c.unclear(nameA, foundA, selection{compare: foundB[0].Key, second: true}, at), nil
	}
	return sentence(reply.NeitherClear(c, nameA, nameB)), nil
}

// comparisonPage answers a press of one of a comparison's buttons.
func (c catalogue) comparisonPage(req request) (response, error) {
	keyA, keyB, _ := strings.Cut(req.ticket.rest, ",")
	return c.compare(keyA, keyB, ticket{owner: req.userID, page: req.ticket.page}, c.changedSince(req.ticket)), nil
}

// compare lays out one page of a comparison: the table, and after it the quotations.
func (c catalogue) compare(keyA, keyB string, at ticket, note string) response {
	one, okA := c.ByKey(keyA)
	other, okB := c.ByKey(keyB)
	switch {
	case !okA || !okB:
		return c.gone(at)
	case keyA == keyB:
		return complaint(reply.OneTwice)
	}
	var all []*discordgo.MessageEmbed
	for _, card := range reply.Comparison(one, other).Cards {
		all = append(all, embeds(card)...)
	}
	divided := cardPages(all)
	at.view, at.mark, at.rest = viewComparison, c.mark, keyA+","+keyB
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
