package discord

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"strings"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// sourceKey names a source in a ticket or a menu, whatever the length of its path: 64 bits of a hash. That two of a million
// sources share one has a chance of one in thirty million; the first in the list would be opened.
func sourceKey(source string) string {
	sum := sha256.Sum256([]byte(source))
	return base64.RawURLEncoding.EncodeToString(sum[:8])
}

// pick finds the source that a person named: by path, key, or title, in that order, letter case aside, or by a part of
// them that only one has.
func pick(all []retrieval.Source, named string) (retrieval.Source, bool) {
	for _, same := range []func(retrieval.Source) bool{
		func(s retrieval.Source) bool { return s.Source == named },
		func(s retrieval.Source) bool { return sourceKey(s.Source) == named },
		func(s retrieval.Source) bool {
			return strings.EqualFold(s.Title, named) || strings.EqualFold(s.Source, named)
		},
		func(s retrieval.Source) bool { return mentions(s, named) },
	} {
		var found []retrieval.Source
		for _, s := range all {
			if same(s) {
				found = append(found, s)
			}
		}
		if len(found) == 1 {
			return found[0], true
		}
	}
	return retrieval.Source{}, false
}

// mentions reports whether a source's path or title holds what was typed, letter case aside.
func mentions(s retrieval.Source, typed string) bool {
	typed = strings.ToLower(typed)
	return strings.Contains(strings.ToLower(s.Title), typed) || strings.Contains(strings.ToLower(s.Source), typed)
}

// suggestSources answers autocomplete of the option "source".
func (b *Bot) suggestSources(ctx context.Context, req request) (response, error) {
	all, err := b.library.Sources(ctx)
	if err != nil {
		return response{}, err
	}
	var r response
	for _, s := range all {
		if len(r.choices) < maxOptions && s.Problem == "" && mentions(s, req.options[req.focused]) {
			r.choices = append(r.choices, suggestion(s))
		}
	}
	return r, nil
}

func suggestion(s retrieval.Source) choice {
	value := s.Source
	if units(value) > maxOptionText {
		value = sourceKey(s.Source)
	}
	return choice{Name: shorten(reply.Visible(s.Title+" ("+s.Source+")"), maxOptionText), Value: value}
}
