package discord

import (
	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// exercises answers /exercises list.
func (c catalogue) exercises(req request) (response, error) {
	return c.list(selection{filter: filterOf(req)}, ticket{owner: req.userID, page: 1}, ""), nil
}

// exercisesPage answers a press of one of the list's buttons, of one that leads to the list, or a choice in its menu.
func (c catalogue) exercisesPage(req request) (response, error) {
	s, ok := decodeSelection(req.ticket.rest, c.All())
	if !ok {
		return c.list(selection{}, ticket{owner: req.userID, page: 1}, reply.CountryGone), nil
	}
	if req.ticket.role == roleMenu {
		return c.choose(s, req), nil
	}
	return c.list(s, ticket{owner: req.userID, page: req.ticket.page}, c.changedSince(req.ticket)), nil
}

// choose opens the exercise chosen in a menu, or compares it.
func (c catalogue) choose(s selection, req request) response {
	if len(req.values) != 1 {
		return complaint(reply.StaleID)
	}
	at := ticket{owner: req.userID, page: 1}
	switch note := c.changedSince(req.ticket); {
	case s.second:
		return c.compare(req.values[0], s.compare, at, note)
	case s.compare != "":
		return c.compare(s.compare, req.values[0], at, note)
	}
	return c.open(req.values[0], at, c.changedSince(req.ticket))
}

// list lays out one page of those that a selection keeps.
func (c catalogue) list(s selection, at ticket, note string) response {
	kept := c.Filter(s.filter)
	divided := divide(kept, reply.ExerciseEntry)
	at.view, at.mark, at.rest = viewExercises, c.mark, s.encode()
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
