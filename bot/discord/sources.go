package discord

import (
	"context"
	"errors"
	"io/fs"
	"strings"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// A page of a list holds at most listPerPage entries, and as many as fit listUnits, so that it stays one message.
const (
	listPerPage = 10
	listUnits   = maxDescription - 400 // a blank line between entries, names in bold and the text above take less
)

// textUnits is how much of a source's text a page shows: about two screens of a phone.
const textUnits = 2000

// sources answers /sources: the list, or one source's text.
func (b *Bot) sources(ctx context.Context, req request) (response, error) {
	named := strings.TrimSpace(req.options[optionSource])
	all, err := b.library.Sources(ctx)
	if err != nil {
		return response{}, err
	}
	if named == "" {
		return b.list(all, ticket{owner: req.userID, page: 1}, ""), nil
	}
	s, ok := pick(all, named)
	if !ok {
		return sentence(reply.NoMatch), nil
	}
	return b.text(ctx, s, ticket{owner: req.userID, page: 1}, "")
}

// sourcesPage answers a press of one of the list's buttons, or of the one that leads back to it.
func (b *Bot) sourcesPage(ctx context.Context, req request) (response, error) {
	all, err := b.library.Sources(ctx)
	if err != nil {
		return response{}, err
	}
	return b.list(all, ticket{owner: req.userID, page: req.ticket.page}, b.changedSince(req.ticket)), nil
}

// openSource answers a choice in the list's menu.
func (b *Bot) openSource(ctx context.Context, req request) (response, error) {
	if len(req.values) != 1 {
		return complaint(reply.StaleID), nil
	}
	return b.open(ctx, req, req.values[0], 1)
}

// sourcePage answers a press of one of a text's buttons.
func (b *Bot) sourcePage(ctx context.Context, req request) (response, error) {
	return b.open(ctx, req, req.ticket.rest, req.ticket.page)
}

func (b *Bot) open(ctx context.Context, req request, key string, page int) (response, error) {
	all, err := b.library.Sources(ctx)
	if err != nil {
		return response{}, err
	}
	at := ticket{owner: req.userID, page: page}
	for _, s := range all {
		if sourceKey(s.Source) == key {
			return b.text(ctx, s, at, b.changedSince(req.ticket))
		}
	}
	at.page = 1
	return b.list(all, at, reply.SourceGone), nil
}

// list lays out one page of the list.
func (b *Bot) list(all []retrieval.Source, at ticket, note string) response {
	divided := divide(all, reply.SourceEntry)
	at.view, at.mark = viewList, b.library.Mark()
	at.page = max(1, min(at.page, len(divided)))
	var page []retrieval.Source
	if len(divided) > 0 {
		page = divided[at.page-1]
	}
	m := reply.SourceList(page, len(all))
	m.Text = reply.Join(note, m.Text)
	if len(divided) > 1 {
		m.Buttons = turners(at.turning(at.page < len(divided)), reply.PageLabel(at.page, len(divided)))
	}
	m.Menu = menuOf(page, at)
	return shown(m)
}

// divide cuts a list into pages, of which each thing takes one entry.
func divide[T any](all []T, entry func(T) string) [][]T {
	var done [][]T
	used := 0
	for _, one := range all {
		need := units(escape(entry(one)))
		if n := len(done); n == 0 || len(done[n-1]) == listPerPage || used+need > listUnits {
			done, used = append(done, nil), 0
		}
		done[len(done)-1] = append(done[len(done)-1], one)
		used += need
	}
	return done
}

// menuOf offers the readable sources of a page, or is nil where there are none.
func menuOf(page []retrieval.Source, at ticket) *reply.Menu {
	at.role = roleMenu
	m := &reply.Menu{ID: at.encode(), Prompt: reply.OpenASource}
	for _, s := range page {
		if s.Problem == "" {
			m.Options = append(m.Options, reply.Option{Label: s.Title, Detail: s.Source, Value: sourceKey(s.Source)})
		}
	}
	if len(m.Options) == 0 {
		return nil
	}
	return m
}

// text lays out one page of a source's text.
func (b *Bot) text(ctx context.Context, s retrieval.Source, at ticket, note string) (response, error) {
	if s.Problem != "" {
		return sentence(s.Problem), nil
	}
	d, passages, err := b.library.Read(ctx, s.Source)
	if errors.Is(err, fs.ErrNotExist) {
		return sentence(reply.SourceGone), nil
	}
	if err != nil {
		return response{}, err
	}
	divided := split(d.Text, nil, sentenceEndsOf(passages), textUnits)
	at.view, at.mark, at.rest = viewText, b.library.Mark(), sourceKey(s.Source)
	at.page = max(1, min(at.page, len(divided)))
	var m reply.Message
	if len(divided) > 0 {
		span := divided[at.page-1]
		m = reply.SourceText(d, span)
	} else {
		m = reply.Message{Text: reply.EmptyText}
	}
	m.Text = reply.Join(note, m.Text)
	if len(divided) > 1 {
		m.Buttons = turners(at.turning(at.page < len(divided)), reply.PageLabel(at.page, len(divided)))
	}
	m.Buttons = append(m.Buttons, backToList(at))
	return shown(m), nil
}

func backToList(at ticket) reply.Button {
	return reply.Button{
		ID:    ticket{view: viewList, role: roleUp, mark: at.mark, owner: at.owner, page: 1}.encode(),
		Label: reply.AllSources,
	}
}

// sentenceEndsOf lists where sentences end; nil where none is known.
func sentenceEndsOf(passages []retrieval.Passage) []int {
	var ends []int
	for _, p := range passages {
		for _, s := range p.Sentences {
			ends = append(ends, s.End)
		}
	}
	return ends
}
