package reply

import (
	"fmt"
	"strings"

	"verbatim/retrieval"
)

// Answer lays out an answer: its notes and its excerpts, or the reason why the sources do not say, followed by the nearest
// excerpts, each labelled as no answer. asked is shown back where it is not empty.
func Answer(asked string, a retrieval.Answer) Message {
	m := Message{Asked: asked, Text: Join(a.Notes...)}
	if a.Answered {
		m.Cards = cards(a.Excerpts, Answering, "")
		return m
	}
	m.Text = Join(append([]string{orElse(a.Reason, unexplainedDecline)}, a.Notes...)...)
	if len(a.Nearest) > 0 {
		m.Text = Join(m.Text, nearestFollow)
		m.Cards = cards(a.Nearest, Nearby, nearbyLabel)
	}
	return m
}

// Ranking lays out hits, or the reason why there are none.
func Ranking(r retrieval.Ranking) Message {
	if len(r.Hits) == 0 {
		return Message{Text: orElse(r.Reason, NoHits)}
	}
	return Message{Cards: cards(r.Hits, Listing, "")}
}

func cards(excerpts []retrieval.Excerpt, kind Kind, label string) []Card {
	all := make([]Card, 0, len(excerpts))
	for _, e := range excerpts {
		all = append(all, Card{Kind: kind, Label: label, Title: e.Title, Quote: e.Quote, Bold: inQuote(e), Place: Where(e)})
	}
	return all
}

// inQuote moves the highlights from offsets in the file to offsets in the quote.
func inQuote(e retrieval.Excerpt) []retrieval.Span {
	spans := make([]retrieval.Span, 0, len(e.Highlights))
	for _, h := range e.Highlights {
		s := retrieval.Span{Start: h.Start - e.Start, End: h.End - e.Start}
		if 0 <= s.Start && s.Start < s.End && s.End <= len(e.Quote) {
			spans = append(spans, s)
		}
	}
	return spans
}

// Where says where an excerpt stands: "a.txt:3-4", and where else the same words do: "a.txt:3-4, also in b.txt:9".
func Where(e retrieval.Excerpt) string {
	place := lines(e.Source, e.Line, e.EndLine)
	for i, also := range e.Also {
		if i == 0 {
			place += ", also in "
		} else {
			place += ", "
		}
		place += lines(also.Source, also.Line, also.EndLine)
	}
	return place
}

func lines(source string, first, last int) string {
	source = onOneLine(source)
	if last <= first {
		return fmt.Sprintf("%s:%d", source, first)
	}
	return fmt.Sprintf("%s:%d-%d", source, first, last)
}

// onOneLine is a file's name with line feeds and tabs, which a name may hold, made visible: else it could pass for words of ours.
func onOneLine(name string) string {
	if !strings.ContainsAny(name, "\n\t") {
		return name // as nearly all are
	}
	return strings.NewReplacer("\n", string(controlPictures+'\n'), "\t", string(controlPictures+'\t')).Replace(name)
}

// Join puts sentences together: it joins what is not empty with single spaces.
func Join(parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " ")
}

func orElse(s, fallback string) string {
	if s == "" {
		return fallback
	}
	return s
}
