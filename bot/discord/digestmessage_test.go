package discord

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/digest"
	"verbatim/retrieval"
)

// TestADigestIsOneMessage lays out digests of the longest names, lists and quotations there can be: each is one message that
// Discord would take, with a button of its own for each quotation.
func TestADigestIsOneMessage(t *testing.T) {
	t.Parallel()
	b := &Bot{library: seeds}
	for _, size := range []int{1, 40, 320, 640, 3000} {
		for _, letter := range []string{"a", "*", "界", "😀"} {
			text := strings.Repeat(letter, size)
			excerpt := func(i int) retrieval.Excerpt {
				return retrieval.Excerpt{Source: fmt.Sprint(text, i), Title: text, Quote: text, Start: i, End: i + len(text), Line: 1, EndLine: 1}
			}
			e := retrieval.Exercise{Name: text, Kind: retrieval.KindExercise}
			for range 30 {
				e.Aliases, e.Participants = append(e.Aliases, text), append(e.Participants, text)
			}
			quotation := excerpt(9)
			o := b.digestMessage(digest.Digest{
				Day: "2026-11-20", Late: true, New: []retrieval.Excerpt{excerpt(1), excerpt(2), excerpt(3)}, MoreNew: 7, Misses: 3, Quotation: &quotation,
				Exercise: &digest.Focus{Exercise: e, Years: 5, Evidence: []retrieval.Excerpt{excerpt(4), excerpt(5)}},
			})
			used := 0
			for _, embed := range o.Embeds {
				used += embedUnits(embed)
			}
			if used > maxEmbedsTotal || len(o.Embeds) > maxEmbeds || len(o.Embeds) == 0 || units(o.Content) > maxContent {
				t.Errorf("%d times %s: %d embeds of %d", size, letter, len(o.Embeds), used)
			}
			checkButtons(t, o)
		}
	}
}

func checkButtons(t *testing.T, o outgoing) {
	t.Helper()
	seen := make(map[string]bool)
	if len(o.Components) > 5 {
		t.Errorf("%d rows of buttons", len(o.Components))
	}
	for _, id := range customIDsSent(o) {
		ticket, ok := decodeTicket(id)
		if _, isPlace := decodePlace(ticket.rest); seen[id] || !ok || !isPlace || len(id) > maxCustomID {
			t.Errorf("the button %q", id)
		}
		seen[id] = true
	}
}

func customIDsSent(o outgoing) []string {
	var ids []string
	for _, row := range o.Components {
		for _, c := range row.(discordgo.ActionsRow).Components {
			ids = append(ids, c.(discordgo.Button).CustomID)
		}
	}
	return ids
}

func FuzzDecodePlace(f *testing.F) {
	f.Add(placeOf(retrieval.Excerpt{Source: "a.txt", Quote: "x", Start: 3, End: 4}).encode())
	f.Fuzz(func(t *testing.T, rest string) {
		p, ok := decodePlace(rest)
		if !ok {
			return
		}
		if p.start < 0 || p.end <= p.start {
			t.Errorf("%q is %+v", rest, p)
		}
		doc := retrieval.Document{Text: "x"}
		if s := p.in(doc, nil); s.Len() > 0 && s.End > len(doc.Text) {
			t.Errorf("%q stands at %+v", rest, s)
		}
	})
}
