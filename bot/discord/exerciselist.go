package discord

import (
	"context"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// exercises answers /exercises list.
func (b *Bot) exercises(ctx context.Context, req request) (response, error) {
	c, err := b.catalogue(ctx)
	if err != nil {
		return response{}, err
	}
	return b.exerciseList(c, selection{filter: filterOf(req)}, ticket{owner: req.userID, page: 1}, ""), nil
}

// exercisesPage answers a press of one of the list's buttons, of one that leads to the list, or a choice in its menu.
func (b *Bot) exercisesPage(ctx context.Context, req request) (response, error) {
	c, err := b.catalogue(ctx)
	if err != nil {
		return response{}, err
	}
	s, ok := decodeSelection(req.ticket.rest, c.All())
	if !ok {
		return b.exerciseList(c, selection{}, ticket{owner: req.userID, page: 1}, reply.CountryGone), nil
	}
	if req.ticket.role == roleMenu {
		return b.choose(c, s, req), nil
	}
	return b.exerciseList(c, s, ticket{owner: req.userID, page: req.ticket.page}, b.changedSince(req.ticket)), nil
}

// choose opens the exercise chosen in a menu, or compares it.
func (b *Bot) choose(c retrieval.Catalogue, s selection, req request) response {
	if len(req.values) != 1 {
		return complaint(reply.StaleID)
	}
	at := ticket{owner: req.userID, page: 1}
	if s.compare != "" {
		return b.compare(c, s.compare, req.values[0], at, b.changedSince(req.ticket))
	}
	return b.openKey(c, req.values[0], at, b.changedSince(req.ticket))
}

// exerciseList lays out one page of those that a selection keeps.
func (b *Bot) exerciseList(c retrieval.Catalogue, s selection, at ticket, note string) response {
	kept := c.Filter(s.filter)
	divided := divide(kept, reply.ExerciseEntry)
	at.view, at.mark, at.rest = viewExercises, b.library.Mark(), s.encode()
	if at.page == 0 {
		at.page = pageOf(divided, s.compare)
	}
	at.page = max(1, min(at.page, len(divided)))
	m := reply.Message{Text: reply.Join(note, reply.Found(c, s.filter, len(kept)))}
	if len(divided) == 0 {
		return shown(m)
	}
	page := divided[at.page-1]
	m.Cards = []reply.Card{reply.ExerciseList(page)}
	m.Menu = exerciseMenu(page, s, at)
	if len(divided) > 1 {
		m.Buttons = turners(at.turning(at.page < len(divided)), reply.PageLabel(at.page, len(divided)))
	}
	m.Actions = []reply.Button{timelineButton(s, at)}
	if first, ok := c.ByKey(s.compare); ok {
		m.Text, m.Actions = reply.Join(note, reply.ToCompareWith(first)), actions(at)[:1]
	}
	return shown(m)
}

// pageOf is the page on which an exercise is, from 1; the first where it is on none.
func pageOf(divided [][]retrieval.Exercise, key string) int {
	for i, page := range divided {
		for _, e := range page {
			if e.Key == key {
				return i + 1
			}
		}
	}
	return 1
}

// exerciseMenu offers exercises to open, or to compare.
func exerciseMenu(some []retrieval.Exercise, s selection, at ticket) *reply.Menu {
	at.view, at.role, at.page, at.rest = viewExercises, roleMenu, 1, s.encode()
	m := &reply.Menu{ID: at.encode(), Prompt: reply.OpenAnExercise}
	if s.compare != "" {
		m.Prompt = reply.CompareWith
	}
	for _, e := range some {
		m.Options = append(m.Options, reply.Option{Label: reply.ExerciseName(e), Detail: reply.ExerciseDetail(e), Value: e.Key})
	}
	return m
}
