package discord

import (
	"verbatim/bot/reply"
	"verbatim/bot/timeline"
	"verbatim/retrieval"
)

// timeline answers /exercises timeline.
func (c catalogue) timeline(req request) (response, error) {
	return c.draw(filterOf(req), ticket{owner: req.userID}, "")
}

// timelinePage answers a press of a button that leads to the timeline.
func (c catalogue) timelinePage(req request) (response, error) {
	s, ok := decodeSelection(req.ticket.rest, c.All())
	if !ok {
		return c.list(selection{}, ticket{owner: req.userID, page: 1}, reply.CountryGone), nil
	}
	return c.draw(s.filter, ticket{owner: req.userID}, c.changedSince(req.ticket))
}

// draw shows the picture of those that a filter keeps, with a button to the list of the same. Discord lets a response to an
// interaction hold files whatever the bot may do in the channel otherwise, so no permission is asked for it.
func (c catalogue) draw(f retrieval.ExerciseFilter, at ticket, note string) (response, error) {
	kept := c.Filter(f)
	m := reply.Message{Text: reply.Join(note, reply.Found(c, f, len(kept)))}
	if len(kept) == 0 {
		return shown(m), nil
	}
	picture, err := timeline.Draw(kept, timeline.Options{Title: reply.TimelineTitle(f)})
	if err != nil {
		return response{}, err
	}
	at.view, at.role, at.mark, at.page, at.rest = viewExercises, roleUp, c.mark, 1, selection{filter: f}.encode()
	m.Picture = &reply.Picture{Name: "timeline.png", PNG: picture.PNG, Alt: picture.Alt}
	m.Actions = []reply.Button{{ID: at.encode(), Label: reply.AsAList}}
	return shown(m), nil
}

// timelineButton draws what a list shows.
func timelineButton(s selection, at ticket) reply.Button {
	at.view, at.role, at.page, at.rest = viewTimeline, roleUp, 1, selection{filter: s.filter}.encode()
	return reply.Button{ID: at.encode(), Label: reply.Timeline}
}
