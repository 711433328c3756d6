package reply

import (
	"fmt"
	"io"
	"strings"
	"time"

	"verbatim/bot/digest"
	"verbatim/retrieval"
)

// A DigestSection is one part of a digest, for those who do not show cards.
type DigestSection struct {
	Title    string              `json:"title"`
	Excerpts []retrieval.Excerpt `json:"excerpts"` // never null
	Text     string              `json:"text"`     // the bot's words
}

// DigestTitle heads the digest of a day, and no other message of the bot's: by it a post is found again.
func DigestTitle(day string) string {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return digestTitle + day
	}
	return digestTitle + d.Format("2 January 2006")
}

// Digest lays out a digest. Where there are several quotations, they are numbered, as DigestQuotes lists them.
func Digest(d digest.Digest) Message {
	m := Message{Text: DigestTitle(d.Day)}
	if d.Late {
		m.Text += "\n" + digestLate
	}
	numbers := numbering{many: len(DigestQuotes(d)) > 1}
	for _, e := range d.New {
		m.Cards = append(m.Cards, newCard(e, &numbers))
	}
	if d.MoreNew > 0 {
		m.Cards = append(m.Cards, Card{Kind: Listing, Text: moreNew(d.MoreNew)})
	}
	if f := d.Exercise; f != nil {
		facts := ExerciseFacts(f.Exercise)
		facts.Label = focusLabel(*f)
		m.Cards = append(m.Cards, facts)
		for _, e := range f.Evidence {
			m.Cards = append(m.Cards, quoteCard(numbers.label(evidenceLabel), e))
		}
	}
	if d.Quotation != nil {
		m.Cards = append(m.Cards, quoteCard(numbers.label(quotationLabel), *d.Quotation))
	}
	if d.Misses > 0 {
		m.Cards = append(m.Cards, Card{Kind: Listing, Label: missesLabel, Text: missed(d.Misses)})
	}
	return m
}

// DigestQuotes lists the quotations of a digest in the order in which they are shown.
func DigestQuotes(d digest.Digest) []retrieval.Excerpt {
	var all []retrieval.Excerpt
	for _, e := range d.New {
		if e.Quote != "" {
			all = append(all, e)
		}
	}
	if d.Exercise != nil {
		all = append(all, d.Exercise.Evidence...)
	}
	if d.Quotation != nil {
		all = append(all, *d.Quotation)
	}
	return all
}

// DigestSections is a digest as a list of sections.
func DigestSections(d digest.Digest) []DigestSection {
	all := []DigestSection{}
	add := func(title, text string, excerpts ...retrieval.Excerpt) {
		all = append(all, DigestSection{title, append([]retrieval.Excerpt{}, excerpts...), text})
	}
	if len(d.New) > 0 {
		quoted, names := newsOf(d)
		add(newLabel, names, quoted...)
	}
	if f := d.Exercise; f != nil {
		add(focusLabel(*f), f.Exercise.Name+"\n"+ExerciseFacts(f.Exercise).Text, f.Evidence...)
	}
	if d.Quotation != nil {
		add(quotationLabel, "", *d.Quotation)
	}
	if d.Misses > 0 {
		add(missesLabel, missed(d.Misses))
	}
	return all
}

// newsOf parts new files into those with an opening to quote and the names of the others.
func newsOf(d digest.Digest) (quoted []retrieval.Excerpt, names string) {
	var others []string
	for _, e := range d.New {
		if e.Quote == "" {
			others = append(others, onOneLine(e.Source))
			continue
		}
		quoted = append(quoted, e)
	}
	if d.MoreNew > 0 {
		others = append(others, moreNew(d.MoreNew))
	}
	return quoted, strings.Join(others, "\n")
}

// A numbering counts quotations, where there are many.
type numbering struct {
	many bool
	n    int
}

func (n *numbering) label(text string) string {
	n.n++
	if !n.many {
		return text
	}
	return strings.TrimSpace(fmt.Sprintf("%d. %s", n.n, text))
}

func newCard(e retrieval.Excerpt, n *numbering) Card {
	if e.Quote == "" {
		return Card{Kind: Listing, Label: newLabel, Title: e.Title, Text: newUnquoted, Place: onOneLine(e.Source)}
	}
	return quoteCard(n.label(newLabel), e)
}

func quoteCard(label string, e retrieval.Excerpt) Card {
	return Card{Kind: Listing, Label: label, Title: e.Title, Quote: e.Quote, Bold: inQuote(e), Place: Where(e)}
}

func focusLabel(f digest.Focus) string {
	if f.Years == 0 {
		return focusOn
	}
	return fmt.Sprintf("%s, %s ago today", focusOn, counted(f.Years, "year", "years"))
}

func moreNew(n int) string {
	return fmt.Sprintf("%s new or changed. Use /sources for the list.", counted(n, "more source is", "more sources are"))
}

func missed(n int) string {
	return fmt.Sprintf("%s asked here since the last digest found no answer in the sources.", counted(n, "question", "questions"))
}

// TerminalDigest writes a digest, or that it is empty. The error is w's.
func TerminalDigest(w io.Writer, d digest.Digest, o TerminalOptions) error {
	if d.Empty() {
		return writeMessage(w, Message{Text: DigestNothing}, o)
	}
	return writeMessage(w, Digest(d), o)
}
