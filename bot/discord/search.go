package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// hitsPerPage is how many hits a page shows where they are short: about two screens of a phone.
const hitsPerPage = 5

// search answers /search with the first page.
func (b *Bot) search(ctx context.Context, req request) (response, error) {
	query, _ := takeUnits(req.options[optionQuery], maxQuery)
	return b.ranking(ctx, query, ticket{view: viewSearch, owner: req.userID, page: 1}, "")
}

// searchPage answers a press of one of a ranking's buttons.
func (b *Bot) searchPage(ctx context.Context, req request) (response, error) {
	query, ok := gather(req.ids, req.ticket)
	if !ok {
		return complaint(reply.StaleID), nil
	}
	at := ticket{view: viewSearch, owner: req.userID, page: req.ticket.page}
	return b.ranking(ctx, query, at, b.changedSince(req.ticket))
}

// changedSince is the note that a page needs where the material is not what it was when the button was made.
func (b *Bot) changedSince(t ticket) string { return changeNote(t.mark, b.library.Mark()) }

func changeNote(then, now string) string {
	if then == now {
		return ""
	}
	return reply.MaterialChanged
}

// ranking lays out one page. Every page is one message, so that it can be turned in place: hits are laid out from the first
// on and divided where a message is full, so a hit too long for the rest of a page goes on the next. A page holds an embed at
// least and hitsPerPage at most, so the hits needed for page n, and to know that there is a next, are n*hitsPerPage+1.
func (b *Bot) ranking(ctx context.Context, query string, at ticket, note string) (response, error) {
	at.mark = b.library.Mark()
	at.page = max(at.page, 1)
	r, err := b.library.Search(ctx, retrieval.Query{Text: query, Limit: at.page*hitsPerPage + 1})
	if err != nil {
		return response{}, err
	}
	m := reply.Ranking(r)
	var all []*discordgo.MessageEmbed
	for _, c := range m.Cards {
		all = append(all, embeds(c)...)
	}
	divided := pages(all, hitsPerPage)
	m.Cards, m.Asked, m.Text = nil, query, reply.Join(note, m.Text)
	if len(divided) == 0 {
		return shown(m), nil
	}
	at.page = min(at.page, len(divided))
	more := at.page < len(divided)
	if at.page > 1 || more {
		m.Buttons = turners(spread(at.turning(more), query), reply.PageLabel(at.page, 0))
	}
	return response{packed: onePage(m, divided[at.page-1])}, nil
}

// onePage puts embeds under a message's text. The text, a query of maxQuery at most and a note, fits into one message.
func onePage(m reply.Message, page []*discordgo.MessageEmbed) []outgoing {
	packed := pack(m)
	if m.Asked == "" && m.Text == "" {
		packed[0].Content = ""
	}
	packed[len(packed)-1].Embeds = page
	return packed
}

// turners are the buttons that turn pages: those that lead nowhere are disabled, and the middle one only tells the page.
func turners(tickets [3]ticket, here string) []reply.Button {
	before, at, after := tickets[0], tickets[1], tickets[2]
	return []reply.Button{
		{ID: before.encode(), Label: reply.Previous, Disabled: before.page == 0},
		{ID: at.encode(), Label: here, Disabled: true},
		{ID: after.encode(), Label: reply.Next, Disabled: after.page == 0},
	}
}
