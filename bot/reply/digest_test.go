package reply

import (
	"errors"
	"strings"
	"testing"
	"time"

	"verbatim/bot/digest"
	"verbatim/bot/digest/due"
	"verbatim/bot/store"
	"verbatim/retrieval"
)

var (
	nineOClock = time.Unix(1795165200, 0)
	everyDay   = due.Schedule{Time: 540, Days: due.EveryDay, Zone: time.UTC}
	aChannel   = store.Subscription{ChannelID: "2", GuildID: "1"}
)

// TestDigestStatus reads what members read of a channel. References stand as bare values.
func TestDigestStatus(t *testing.T) {
	t.Parallel()
	suspended := aChannel
	suspended.Suspended, suspended.SuspendedAt = digest.NoAccess, nineOClock
	done := store.Post{Day: "2026-11-19", State: store.Done, ChannelID: "2", MessageID: "3", Posted: nineOClock}
	for _, c := range []struct {
		why  string
		s    ChannelStatus
		want string
	}{
		{"new", ChannelStatus{Subscription: aChannel, Schedule: everyDay, Next: nineOClock}, "2: every day at 09:00 (UTC). Next: 1795165200."},
		{"posted", ChannelStatus{Subscription: aChannel, Schedule: everyDay, Next: nineOClock, Posts: []store.Post{done}},
			"2: every day at 09:00 (UTC). Next: 1795165200. Last: 1795165200, 1/2/3."},
		{"missed since", ChannelStatus{Subscription: aChannel, Schedule: everyDay, Next: nineOClock, Posts: []store.Post{
			{Day: "2026-11-21", State: store.Missed}, {Day: "2026-11-20", State: store.Missed}, done, {Day: "2026-11-18", State: store.Missed}}},
			"2: every day at 09:00 (UTC). Next: 1795165200. Not posted, because I could not in time: 21 November 2026 and 20 November 2026. Last: 1795165200, 1/2/3."},
		{"in trouble", ChannelStatus{Subscription: aChannel, Schedule: everyDay, Next: nineOClock, Posts: []store.Post{
			{Day: "2026-11-20", State: store.Claimed, Trouble: digest.Unreachable}}},
			"2: every day at 09:00 (UTC). Next: 1795165200. That of 20 November 2026 could not be posted yet, because Discord could not be reached; I try again."},
		{"in trouble, and another has taken its place", ChannelStatus{Subscription: store.Subscription{ChannelID: "2", GuildID: "1", Handled: "2026-11-20"}, Schedule: everyDay, Next: nineOClock,
			Posts: []store.Post{{Day: "2026-11-20", State: store.Done, ChannelID: "2", MessageID: "3", Posted: nineOClock}, {Day: "2026-11-19", State: store.Claimed, Trouble: digest.Unreachable}}},
			"2: every day at 09:00 (UTC). Next: 1795165200. Last: 1795165200, 1/2/3."},
		{"nothing to say", ChannelStatus{Subscription: aChannel, Schedule: everyDay, Next: nineOClock, Posts: []store.Post{{Day: "2026-11-20", State: store.Empty}}},
			"2: every day at 09:00 (UTC). Next: 1795165200. On 20 November 2026 there was nothing to post."},
		{"suspended", ChannelStatus{Subscription: suspended, Schedule: everyDay, Next: nineOClock},
			"2: every day at 09:00 (UTC). Suspended since 1795165200, because I lack the permission View Channel there. Use /digest subscribe once that is mended."},
	} {
		if got := Plain(DigestStatus(c.s)); got != c.want {
			t.Errorf("%s: %s", c.why, got)
		}
	}
}

func TestPostedNow(t *testing.T) {
	t.Parallel()
	for want, p := range map[string]store.Post{
		"Today's digest is posted: 1/2/3. The next one: 1795165200.": {State: store.Done, ChannelID: "2", MessageID: "3"},
		DigestNothing: {State: store.Empty},
		"I could not post it, because the channel is gone. No more digests are posted there. Use /digest subscribe for another channel.": {State: store.Failed, Trouble: digest.NoChannel},
		"Today's digest was given up before. The next one: 1795165200.":                                                                  {State: store.Missed},
		"I could not post it yet, because Discord could not be reached. I try again.":                                                    {State: store.Claimed, Trouble: digest.Unreachable},
		"It is being posted at this moment.":                                                                                             {State: store.Claimed},
	} {
		if got := Plain(PostedNow(aChannel, p, false, nineOClock)); got != want {
			t.Errorf("%+v: %s", p, got)
		}
	}
	if got := Plain(PostedNow(aChannel, store.Post{State: store.Done, ChannelID: "2", MessageID: "3"}, true, nineOClock)); !strings.HasPrefix(got, "Today's digest stands there already") {
		t.Errorf("again: %s", got)
	}
}

// TestEveryReasonIsSaid wants a sentence of its own for each reason, and each kind of trouble with the database.
func TestEveryReasonIsSaid(t *testing.T) {
	t.Parallel()
	seen := make(map[string]bool)
	for _, reason := range []string{digest.Unreachable, digest.Unread, digest.NoChannel, digest.NoServer, digest.NoAccess, digest.MaySend,
		digest.MayReadBefore, digest.NoText, digest.Misformed} {
		if said := DigestReason(reason); said == "" || seen[said] {
			t.Errorf("%s: %q", reason, said)
		} else {
			seen[said] = true
		}
	}
	for _, kind := range []store.ProblemKind{store.Locked, store.Full, store.Corrupt, store.Newer, store.Unusable} {
		if said := StoreProblem(&store.Problem{Kind: kind}); said == "" || seen[said] || !strings.HasSuffix(said, ".") {
			t.Errorf("%s: %q", kind, said)
		} else {
			seen[said] = true
		}
	}
	if said := StoreProblem(errors.New("other")) + ScheduleProblem(errors.New("other")); said != "" {
		t.Errorf("of another error: %q", said)
	}
}

// TestDigestTitleIsOfOneDay holds that no day's heading begins another's: a post is found by it.
func TestDigestTitleIsOfOneDay(t *testing.T) {
	t.Parallel()
	var all []string
	for d := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2028; d = d.AddDate(0, 0, 1) {
		all = append(all, DigestTitle(d.Format(due.DayFormat)))
	}
	for i, a := range all {
		for j, b := range all {
			if i != j && strings.HasPrefix(b, a) {
				t.Fatalf("%q begins %q", a, b)
			}
		}
	}
}

// TestDigestQuotesAreThoseShown holds the numbers on the cards to the order of the quotations.
func TestDigestQuotesAreThoseShown(t *testing.T) {
	t.Parallel()
	excerpt := func(quote string) retrieval.Excerpt {
		return retrieval.Excerpt{Source: quote + ".txt", Quote: quote, End: len(quote)}
	}
	last := excerpt("d")
	d := digest.Digest{Day: "2026-11-20", New: []retrieval.Excerpt{excerpt("a"), {Source: "unquoted.txt"}, excerpt("b")}, Quotation: &last,
		Exercise: &digest.Focus{Evidence: []retrieval.Excerpt{excerpt("c")}}}
	var shown []string
	for _, c := range Digest(d).Cards {
		if c.Quote != "" {
			shown = append(shown, c.Label[:2]+c.Quote)
		}
	}
	if got := strings.Join(shown, " "); got != "1.a 2.b 3.c 4.d" {
		t.Errorf("shown: %s", got)
	}
	if got := len(DigestQuotes(d)); got != 4 {
		t.Errorf("%d quotations", got)
	}
}

func FuzzParts(f *testing.F) {
	f.Add(ChannelRef("1") + " and " + TimeRef(nineOClock))
	f.Fuzz(func(t *testing.T, text string) {
		all := ""
		for _, p := range Parts(text) {
			if p.Kind == TextPart {
				all += p.Value
			} else {
				all += ref(p.Kind, p.Value)
			}
		}
		if all != text {
			t.Errorf("%q comes back as %q", text, all)
		}
	})
}
