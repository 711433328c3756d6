package discord

import (
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// A page shows at most cardsPerPage quotations: about a screen of a desktop. On the first, where the facts or the comparison stand for
// which one came, quotations are added within firstUnits, so that these are in sight: the facts of the 2021 exercise of the seeds have
// 700 units, and its quotations 300 to 500, each with the room of as much again around it.
const (
	cardsPerPage = 3
	firstUnits   = 1200
)

// cardPages divides what is known of exercises, the first of which are the facts, into pages.
func cardPages(all []*discordgo.MessageEmbed) [][]*discordgo.MessageEmbed {
	begun := pagesWithin(all, cardsPerPage, firstUnits)
	if len(begun) < 2 {
		return begun
	}
	return append(begun[:1], pages(all[len(begun[0]):], cardsPerPage)...)
}

// exercise answers /exercises show.
func (c catalogue) exercise(req request) (response, error) {
	at := ticket{owner: req.userID, page: 1}
	switch found, ok := c.pick(req.options[optionName]); {
	case !ok:
		return c.gone(at), nil
	case len(found) == 1:
		return c.card(found[0], at, ""), nil
	default:
		return c.unclear(req.options[optionName], found, selection{}, at), nil
	}
}

// exercisePage answers a press of one of a card's buttons, of one that leads to a card, or a choice in its menu.
func (c catalogue) exercisePage(req request) (response, error) {
	at := ticket{owner: req.userID, page: req.ticket.page}
	e, ok := c.ByKey(req.ticket.rest)
	switch {
	case !ok:
		return c.gone(at), nil
	case req.ticket.role == roleMenu && len(req.values) == 1:
		at.page = newLeaves(e).first[retrieval.Field(req.values[0])]
	}
	return c.card(e, at, c.changedSince(req.ticket)), nil
}

// open opens the exercise that has a key.
func (c catalogue) open(key string, at ticket, note string) response {
	e, ok := c.ByKey(key)
	if !ok {
		return c.gone(at)
	}
	return c.card(e, at, note)
}

// gone shows the list, and says why it stands there and not the exercise.
func (c catalogue) gone(at ticket) response {
	at.page = 1
	return c.list(selection{}, at, reply.ExerciseGone)
}

// card lays out one page of a card.
func (c catalogue) card(e retrieval.Exercise, at ticket, note string) response {
	all := newLeaves(e)
	at.view, at.mark, at.rest = viewExercise, c.mark, e.Key
	at.page = max(1, min(at.page, len(all.pages)))
	m := reply.Message{Text: note, Menu: all.menu(at), Actions: append(actions(at), compareButton(e, at))}
	if len(all.pages) > 1 {
		m.Buttons = turners(at.turning(at.page < len(all.pages)), reply.PageLabel(at.page, len(all.pages)))
	}
	return response{packed: onePage(m, all.pages[at.page-1])}
}

func compareButton(e retrieval.Exercise, at ticket) reply.Button {
	at.view, at.role, at.page, at.rest = viewExercises, roleUp, 0, selection{compare: e.Key}.encode()
	return reply.Button{ID: at.encode(), Label: reply.Compare}
}

// leaves are the pages of a card: first the facts, then the quotations.
type leaves struct {
	pages  [][]*discordgo.MessageEmbed
	fields []retrieval.Field       // those with a quotation, in order
	first  map[retrieval.Field]int // the page of each one's first quotation, from 1
}

func newLeaves(e retrieval.Exercise) leaves {
	all := embeds(reply.ExerciseFacts(e))
	l := leaves{first: map[retrieval.Field]int{}}
	begins := map[retrieval.Field]*discordgo.MessageEmbed{}
	for _, q := range reply.Quotations(e) {
		laid := embeds(q.Card)
		for _, f := range q.Fields {
			if begins[f] == nil && len(laid) > 0 {
				begins[f] = laid[0]
				l.fields = append(l.fields, f)
			}
		}
		all = append(all, laid...)
	}
	l.pages = cardPages(all)
	for f, embed := range begins {
		l.first[f] = 1 + slices.IndexFunc(l.pages, func(page []*discordgo.MessageEmbed) bool { return slices.Contains(page, embed) })
	}
	return l
}

// menu offers to jump to a field's quotations, where they are on more than one page.
func (l leaves) menu(at ticket) *reply.Menu {
	if len(l.pages) < 2 {
		return nil
	}
	at.role = roleMenu
	m := &reply.Menu{ID: at.encode(), Prompt: reply.JumpToField}
	for _, f := range l.fields {
		m.Options = append(m.Options, reply.Option{Label: reply.FieldLabel(f), Detail: reply.PageLabel(l.first[f], len(l.pages)), Value: string(f)})
	}
	return m
}

// keyMark begins a value of autocomplete that is an exercise's key and no name.
const keyMark = "#"

// pick finds what a person may mean: what autocomplete offered, else by name. It is false where what was offered is no
// longer there.
func (c catalogue) pick(named string) (found []retrieval.Exercise, ok bool) {
	key, offered := strings.CutPrefix(named, keyMark)
	if !offered {
		return c.Find(named), true
	}
	e, ok := c.ByKey(key)
	return []retrieval.Exercise{e}, ok
}

// unclear says that a name means none or several, and offers those that may be meant.
func (c catalogue) unclear(named string, found []retrieval.Exercise, s selection, at ticket) response {
	at.mark = c.mark
	text := reply.SeveralMeant(named, len(found))
	if len(found) == 0 {
		text = reply.Found(c, retrieval.ExerciseFilter{Name: named}, 0)
		for _, near := range c.Suggest(named, maxOptions) {
			if e, ok := c.ByKey(near.Key); ok {
				found = append(found, e)
			}
		}
	}
	return shown(reply.Message{Text: text, Menu: exerciseMenu(found, s, at)})
}
