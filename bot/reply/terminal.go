package reply

import (
	"fmt"
	"io"
	"strings"

	"verbatim/retrieval"
)

// TerminalOptions say how text is laid out for a terminal.
type TerminalOptions struct {
	Width int  // columns to wrap at; 0 means never wrap
	Color bool // whether escape sequences for bold and dim may be written
}

// Terminal writes an answer, or the reason why there is none, for reading in a terminal. Control characters of the
// material are made visible and never reach the terminal. The error is w's.
func Terminal(w io.Writer, a retrieval.Answer, o TerminalOptions) error {
	return writeMessage(w, Answer("", a), o)
}

// TerminalRanking writes a page of hits, or the reason why there are none. The error is w's.
func TerminalRanking(w io.Writer, r retrieval.Ranking, o TerminalOptions) error {
	return writeMessage(w, Ranking(r), o)
}

// TerminalSources writes the list of sources, each with what is wrong with it where something is. The error is w's.
func TerminalSources(w io.Writer, sources []retrieval.Source, o TerminalOptions) error {
	return writeMessage(w, SourceList(sources, len(sources)), o)
}

// The escape sequences used, which every terminal of the last forty years knows (ECMA-48 SGR).
const (
	boldOn   = "\x1b[1m"
	dimOn    = "\x1b[2m"
	styleOff = "\x1b[0m"
)

// quoteMargin sets quotations apart from the bot's own words where there are no colours.
const quoteMargin = "  │ "

func writeMessage(w io.Writer, m Message, o TerminalOptions) error {
	var b strings.Builder
	if m.Text != "" {
		b.WriteString(wrap(m.Text, nil, "", o) + "\n")
	}
	for i, c := range m.Cards {
		if i > 0 || m.Text != "" {
			b.WriteByte('\n')
		}
		writeCard(&b, c, o)
	}
	_, err := io.WriteString(w, b.String())
	if err != nil {
		return fmt.Errorf("write the reply: %w", err)
	}
	return nil
}

func writeCard(b *strings.Builder, c Card, o TerminalOptions) {
	if c.Label != "" {
		b.WriteString(wrap(c.Label, nil, "", o) + "\n")
	}
	if c.Text != "" {
		if c.Title != "" {
			b.WriteString(wrap(c.Title, whole(c.Title), "", o) + "\n")
		}
		b.WriteString(wrap(c.Text, c.Bold, "", o) + "\n")
		return
	}
	b.WriteString(wrap(c.Quote, c.Bold, quoteMargin, o) + "\n")
	if c.Title != "" {
		b.WriteString(wrap(c.Title, nil, "  ", o) + "\n")
	}
	b.WriteString(dimmed("  "+Visible(c.Place), o) + "\n")
}

// dimmed keeps the place on one line of its own, however narrow the terminal, so that a double click takes it whole.
func dimmed(s string, o TerminalOptions) string {
	if !o.Color {
		return s
	}
	return dimOn + s + styleOff
}
