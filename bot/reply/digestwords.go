package reply

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"verbatim/bot/digest"
	"verbatim/bot/digest/due"
	"verbatim/bot/store"
)

const (
	digestTitle    = "Daily digest, "
	digestLate     = "This one comes late, because I was away at its time."
	newLabel       = "New or changed in the sources"
	newUnquoted    = "It holds no sentence to quote."
	focusOn        = "Exercise in focus"
	evidenceLabel  = "On that exercise"
	quotationLabel = "Quotation of the day"
	missesLabel    = "Asked and not found"

	DigestContext   = "Context"
	DigestAsk       = "Ask about this"
	DigestAskTitle  = "Ask about this quotation"
	DigestAskLabel  = "Your question"
	DigestQuoteGone = "That quotation is no longer in the sources: its file has been changed or removed."

	DigestInServers    = "The digest is posted in servers. Use this command in one."
	DigestManagers     = "Only members with the permission Manage Server may change the digest."
	DigestNoChannel    = "I cannot see that channel. Choose another, or ask a moderator to give me the permission View Channel there."
	DigestNoText       = "That channel takes no messages. Choose a text channel, an announcement channel or a thread."
	DigestOff          = "The digest is switched off here. Ask whoever runs this bot to set it up."
	DigestNothing      = "There is nothing to post: the sources hold no sentence that stands on its own, and tell of no exercise."
	DigestUnsubscribed = "No more digests are posted there. What was shown is remembered, in case you subscribe again."
	DigestNotThere     = "No digest is posted in that channel. Use /digest subscribe first."
	DigestUnknownSub   = "That command is from an older version of me and no longer works. Use /digest status to see what there is."
)

// What Discord shows beside /digest and its options.
const (
	AboutDigest            = "The daily post of quotations"
	AboutDigestSubscribe   = "Post a digest in a channel every day, or change when it comes"
	AboutDigestUnsubscribe = "Post no more digests in a channel"
	AboutDigestStatus      = "When the next digest comes, and what became of the last"
	AboutDigestPreview     = "Show you alone what would be posted next"
	AboutDigestNow         = "Post today's digest now, in place of the one at its time"
	AboutDigestChannel     = "The channel; this one where you choose none"
	AboutDigestTime        = "The time of day, such as 09:00 or 9:30 pm; 09:00 where you give none"
	AboutDigestZone        = "The time zone, such as Europe/London; the one used last, or UTC, where you give none"
	AboutDigestDays        = "The days, such as weekdays or mon,wed; every day where you give none"
	AboutDigestTopics      = "Only what holds these words, with commas between topics; everything where you give none"
)

// ScheduleProblem is the sentence for a time, zone or days that are not understood; empty for any other error.
func ScheduleProblem(err error) string {
	var when *due.TimeError
	var zone *due.ZoneError
	var days *due.DaysError
	switch {
	case errors.As(err, &when):
		return fmt.Sprintf("“%s” is no time of day: %s. Write one such as 09:00, 9:30 pm or noon.", asGiven(when.Given), when.Why)
	case errors.As(err, &zone):
		return fmt.Sprintf("There is no time zone “%s”. Did you mean %s?", asGiven(zone.Given), alternatives(zone.Nearest))
	case errors.As(err, &days):
		return fmt.Sprintf("I do not know which days “%s” are. Write weekdays, weekends, or days such as mon,wed or tue-thu.", asGiven(days.Word))
	}
	return ""
}

// longestGiven is how much is shown back of what somebody typed wrongly: enough to know it again.
const longestGiven = 60

func asGiven(text string) string {
	text = unreferring(onOneLine(text))
	if runes := []rune(text); len(runes) > longestGiven {
		return string(runes[:longestGiven]) + "…"
	}
	return text
}

// alternatives joins names with "or".
func alternatives(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}

// StoreProblem is the sentence for something that is wrong with the database; empty for any other error.
func StoreProblem(err error) string {
	var p *store.Problem
	if !errors.As(err, &p) {
		return ""
	}
	switch p.Kind {
	case store.Locked:
		return "The database is held by another program. Try again in a moment; if that does not help, ask whoever runs this bot to look for a second one."
	case store.Full:
		return "The disk is full, so nothing can be remembered. Ask whoever runs this bot to make room; nothing was lost."
	case store.Corrupt:
		return fmt.Sprintf("The database is damaged, and was left as it is. Ask whoever runs this bot to bring back a copy, or to move the file %s aside for a new one.", filepath.Base(p.Path))
	case store.Newer:
		return "The database is of a newer version of this bot. Ask whoever runs it to install that version again."
	}
	return "The database cannot be used. Ask whoever runs this bot to look at its log."
}

// DigestReason says why nothing is posted, for those who can change it.
func DigestReason(reason string) string {
	switch reason {
	case digest.NoChannel:
		return "the channel is gone"
	case digest.NoServer:
		return "I am no longer in the server"
	case digest.NoAccess:
		return "I lack the permission View Channel there"
	case digest.MaySend:
		return "I lack the permission Send Messages or Embed Links there"
	case digest.MayReadBefore:
		return "I lack the permission Read Message History there, without which I could post twice"
	case digest.NoText:
		return "the channel takes no messages"
	case digest.Misformed:
		return "Discord refused the form of the post, which is a mistake of mine"
	case digest.Unread:
		return "the sources or the database could not be read"
	}
	return "Discord could not be reached"
}

// DigestSuspendedNotice is said once in a server's system channel.
func DigestSuspendedNotice(channel, reason string) string {
	return fmt.Sprintf("I post no more digests in %s, because %s. %s", channel, DigestReason(reason), remedy(reason))
}

// remedy says what to do about a suspension.
func remedy(reason string) string {
	if reason == digest.NoChannel {
		return "Use /digest subscribe for another channel."
	}
	return "Use /digest subscribe once that is mended."
}

// MissingPermissions says which permissions the bot lacks in a channel.
func MissingPermissions(channel string, names []string) string {
	return fmt.Sprintf("I may not post in %s: I lack the permission %s there. Ask a moderator to give it to me, and use the command again.",
		channel, strings.Join(names, ", "))
}
