package reply

import (
	"fmt"
	"strings"
	"time"

	"verbatim/bot/digest/due"
	"verbatim/bot/store"
	"verbatim/retrieval"
)

const (
	NoDigests        = "No digest is posted in this server. Use /digest subscribe to have one."
	DigestConfigured = "This channel is set in the bot's configuration, so it comes back when the bot starts anew."
)

// Subscribed says what was agreed.
func Subscribed(channelID string, s due.Schedule, topics string, next time.Time) string {
	return fmt.Sprintf("A digest comes in %s %s. The next one: %s.", ChannelRef(channelID), arranged(s, topics), TimeRef(next))
}

// arranged is "every day at 09:00 (Europe/London), about patrols".
func arranged(s due.Schedule, topics string) string {
	text := fmt.Sprintf("%s at %s (%s)", daysInWords(s.Days), s.Time, s.Zone)
	if topics != "" {
		text += ", about “" + unreferring(onOneLine(topics)) + "”"
	}
	return text
}

func daysInWords(days due.Days) string {
	switch days {
	case due.EveryDay:
		return "every day"
	case due.Weekdays:
		return "on weekdays"
	case due.Weekends:
		return "on Saturdays and Sundays"
	}
	var names []string
	for _, d := range days.List() {
		names = append(names, d.String()+"s")
	}
	return "on " + conjoined(names)
}

// conjoined joins names with "and".
func conjoined(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// NothingAbout says that a digest would be empty.
func NothingAbout(topics string) string {
	if topics == "" {
		return DigestNothing
	}
	return fmt.Sprintf("The sources hold nothing to post about “%s”. Try other topics, or leave them out for everything.", asGiven(topics))
}

// A ChannelStatus is how a channel's digest stands.
type ChannelStatus struct {
	store.Subscription
	Schedule due.Schedule
	Next     time.Time
	Posts    []store.Post // the last, latest first
}

// DigestStatus says how one channel's digest stands: when it comes, what became of the last, and what went wrong since.
func DigestStatus(s ChannelStatus) string {
	parts := []string{fmt.Sprintf("%s: %s.", ChannelRef(s.ChannelID), arranged(s.Schedule, s.Topics))}
	if s.Suspended != "" {
		parts = append(parts, DigestSuspended(s.Subscription))
	} else {
		parts = append(parts, "Next: "+TimeRef(s.Next)+".")
	}
	var missed []string
	last := ""
	for _, p := range s.Posts {
		switch {
		case p.State == store.Done && last == "":
			last = fmt.Sprintf("Last: %s, %s.", TimeRef(p.Posted), PostRef(s.GuildID, p.ChannelID, p.MessageID))
		case p.State == store.Claimed && p.Trouble != "" && p.Day > s.Handled: // else a later one has taken its place
			parts = append(parts, fmt.Sprintf("That of %s could not be posted yet, because %s; I try again.", dayInWords(p.Day), DigestReason(p.Trouble)))
		case p.State == store.Missed && last == "":
			missed = append(missed, dayInWords(p.Day))
		case p.State == store.Empty && last == "":
			parts = append(parts, fmt.Sprintf("On %s there was nothing to post.", dayInWords(p.Day)))
		}
	}
	if len(missed) > 0 {
		parts = append(parts, fmt.Sprintf("Not posted, because I could not in time: %s.", conjoined(missed)))
	}
	return Join(append(parts, last)...)
}

// DigestSuspended says since when and why nothing is posted, and what to do.
func DigestSuspended(s store.Subscription) string {
	return fmt.Sprintf("Suspended since %s, because %s. %s", TimeRef(s.SuspendedAt), DigestReason(s.Suspended), remedy(s.Suspended))
}

// MoreDigests says how many channels are not told of; nothing for none.
func MoreDigests(n int) string {
	return fmt.Sprintf("%s not shown here.", counted(n, "more channel is", "more channels are"))
}

func dayInWords(day string) string {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return d.Format("2 January 2006")
}

// PostedNow says what became of a post that was asked for. already is whether it was posted before.
func PostedNow(s store.Subscription, p store.Post, already bool, next time.Time) string {
	switch {
	case already:
		return fmt.Sprintf("Today's digest stands there already: %s. The next one: %s.", PostRef(s.GuildID, p.ChannelID, p.MessageID), TimeRef(next))
	case p.State == store.Done:
		return fmt.Sprintf("Today's digest is posted: %s. The next one: %s.", PostRef(s.GuildID, p.ChannelID, p.MessageID), TimeRef(next))
	case p.State == store.Empty:
		return DigestNothing
	case p.State == store.Failed:
		return fmt.Sprintf("I could not post it, because %s. No more digests are posted there. %s", DigestReason(p.Trouble), remedy(p.Trouble))
	case p.State == store.Missed:
		return fmt.Sprintf("Today's digest was given up before. The next one: %s.", TimeRef(next))
	case p.Trouble != "":
		return fmt.Sprintf("I could not post it yet, because %s. I try again.", DigestReason(p.Trouble))
	}
	return "It is being posted at this moment."
}

// InContext shows a quotation within the text around it.
func InContext(d retrieval.Document, around, quote retrieval.Span) Message {
	first := 1 + strings.Count(d.Text[:around.Start], "\n")
	text := d.Text[around.Start:around.End]
	last := first + strings.Count(strings.TrimRight(text, "\r\n"), "\n")
	bold := retrieval.Span{Start: quote.Start - around.Start, End: quote.End - around.Start}
	return Message{Cards: []Card{{Kind: Listing, Title: d.Title, Quote: text, Bold: []retrieval.Span{bold}, Place: lines(d.Source, first, last)}}}
}
