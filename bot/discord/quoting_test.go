package discord

import (
	"strings"
	"testing"

	"verbatim/bot/fakediscord"
	"verbatim/bot/reply"
)

// quotesIn puts together what the embeds of messages quote, as a person reads it.
func quotesIn(all ...fakediscord.Message) string {
	var b strings.Builder
	for _, m := range all {
		for _, e := range m.Embeds {
			b.WriteString(readMarkdown(e.Description).seen.String())
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestALongQuoteGoesOnAndLosesNothing(t *testing.T) {
	t.Parallel()
	var quote strings.Builder
	for quote.Len() < 20_000 {
		quote.WriteString("The *General* said that [drills] were held in No. 5 sector; they ended on Friday. ")
	}
	want := strings.Join(strings.Fields(quote.String()), " ")
	d := startDiscord(t)
	startBot(t, d, quoting(quote.String()))
	i, first := use(t, d, "ask", fakediscord.Options{"question": "what?", "private": true})
	more, err := i.WaitFollowUps(contextFor(t), 5)
	if err != nil {
		t.Fatalf("%v: %d follow-ups", err, len(more))
	}
	if got := quotesIn(append([]fakediscord.Message{first}, more...)...); got != want {
		t.Errorf("the pieces do not make the quote: %d bytes of %d", len(got), len(want))
	}
	for _, m := range more {
		checkHarmless(t, m)
		if !m.Ephemeral() {
			t.Error("the rest of a private answer is public")
		}
		for _, e := range m.Embeds {
			if !strings.HasSuffix(strings.TrimSpace(e.Description), "Friday.") {
				t.Errorf("a piece ends inside a sentence: …%s", e.Description[len(e.Description)-30:])
			}
		}
	}
}

func TestALongAnswerToAMessageGoesOn(t *testing.T) {
	t.Parallel()
	quote := strings.Repeat("Sentences of a long document follow each other. ", 400)
	d := startDiscord(t)
	startBot(t, d, quoting(quote))
	asked, err := d.DM(contextFor(t), d.Person().ID, "what?")
	if err != nil {
		t.Fatal(err)
	}
	all := botMessages(t, d, asked.ChannelID, 5)
	if got, want := quotesIn(all...), strings.TrimSpace(quote); got != want {
		t.Errorf("the pieces do not make the quote: %d bytes of %d", len(got), len(want))
	}
	if all[0].Reference == nil || all[1].Reference != nil {
		t.Error("not the first message alone is a reply")
	}
}

func TestHostileTextIsShownAndDoesNothing(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, quoting(hostile...))
	text := "@everyone <@" + d.Person().ID + "> **x** https://evil.example"
	i, first := use(t, d, "ask", fakediscord.Options{"question": text})
	more, err := i.WaitFollowUps(contextFor(t), 2)
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, first, text)
	var embeds []fakediscord.Embed
	for _, m := range append([]fakediscord.Message{first}, more...) {
		checkHarmless(t, m)
		embeds = append(embeds, m.Embeds...)
	}
	for i, e := range embeds {
		m := readMarkdown(e.Description)
		if got, want := m.seen.String(), strings.TrimRight(reply.Visible(hostile[i]), " \n"); got != want || len(m.constructs) > 0 {
			t.Errorf("%q is shown as %q with %v", want, got, m.constructs)
		}
	}
}

func TestTheLongestQuestionIsEchoedWhole(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, quoting("A quote."))
	text := strings.TrimSpace(strings.Repeat("*why* ", maxAsked/6))
	i, first := use(t, d, "ask", fakediscord.Options{"question": text})
	got := readMarkdown(first.Content).seen.String()
	for _, m := range i.FollowUps() {
		got += readMarkdown(m.Content).seen.String()
	}
	if strings.Join(strings.Fields(got), " ") != text {
		t.Errorf("the question is shown as %q", got)
	}
}
