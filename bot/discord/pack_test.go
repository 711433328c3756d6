package discord

import (
	"slices"
	"strings"
	"testing"

	"verbatim/bot/reply"
	"verbatim/retrieval"

	"github.com/bwmarrin/discordgo"
)

// FuzzPack holds every message to Discord's limits, whatever is to be said, and to losing no word of it.
func FuzzPack(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, s, s, s, 1)
	}
	f.Add("A question?", "A note.", "A sentence. ", "A title", 900)
	f.Add("*", "_", "# ", "~", 3000)
	f.Fuzz(func(t *testing.T, asked, text, quote, title string, times int) {
		times = max(0, min(times, 3000)) // 3,000 times a few characters overflows every limit
		long := func(s string) string { return strings.Repeat(s, min(times, 30_000/(len(s)+1))) }
		m := reply.Message{Asked: long(asked), Text: long(text), Cards: []reply.Card{
			{Title: title, Quote: long(quote), Bold: []retrieval.Span{{Start: 0, End: len(quote)}}, Place: long(title), Label: "Label"},
			{Title: long(title), Quote: quote, Place: title},
			{Text: long(text)},
		}}
		var shown strings.Builder
		for _, o := range pack(m) {
			checkLimits(t, o)
			shown.WriteString(readMarkdown(o.Content).seen.String())
			for _, e := range o.Embeds {
				shown.WriteString(readMarkdown(e.Description).seen.String())
			}
		}
		got := letters(shown.String())
		for _, part := range []string{m.Asked, m.Text, m.Cards[0].Quote, m.Cards[1].Quote, m.Cards[2].Text} {
			if !strings.Contains(got, letters(reply.Visible(part))) {
				t.Fatalf("%q is not shown", part)
			}
		}
	})
}

// letters is s without white space and the marks of quotations.
func letters(s string) string {
	return strings.NewReplacer(">", "").Replace(strings.Join(strings.Fields(s), ""))
}

func checkLimits(t *testing.T, o outgoing) {
	t.Helper()
	total := 0
	for _, e := range o.Embeds {
		total += embedUnits(e)
		if units(e.Title) > maxTitle || units(e.Description) > 4096 || e.Description == "" {
			t.Fatalf("an embed has a title of %d and a description of %d units", units(e.Title), units(e.Description))
		}
		if e.Footer != nil && units(e.Footer.Text) > maxFooter || e.Author != nil && units(e.Author.Name) > maxAuthor {
			t.Fatal("an embed's footer or author is too long")
		}
	}
	if units(o.Content) > maxContent || len(o.Embeds) > maxEmbeds || total > maxEmbedsTotal || o.Content == "" && len(o.Embeds) == 0 {
		t.Fatalf("a message has %d units, %d embeds of %d units", units(o.Content), len(o.Embeds), total)
	}
}

// TestFactsAreInSight lays out facts with quotations of several lengths: nothing is lost or moved, and the first page is no longer
// than a screen, unless the facts alone are.
func TestFactsAreInSight(t *testing.T) {
	t.Parallel()
	embed := func(length int) *discordgo.MessageEmbed {
		return &discordgo.MessageEmbed{Description: strings.Repeat("x", length)}
	}
	for _, lengths := range [][]int{{700}, {700, 300, 500, 500, 500, 400, 3000}, {2000, 300, 300}, {100, 100, 100, 100, 100, 100, 100}} {
		var all []*discordgo.MessageEmbed
		for _, n := range lengths {
			all = append(all, embed(n))
		}
		divided := cardPages(all)
		if got := slices.Concat(divided...); !slices.Equal(got, all) {
			t.Errorf("%v: %d of %d embeds are left", lengths, len(got), len(all))
		}
		first := 0
		for _, e := range divided[0] {
			first += embedUnits(e)
		}
		if len(divided[0]) > 1 && first > firstUnits {
			t.Errorf("%v: the first page has %d units", lengths, first)
		}
	}
}
