package digest

import (
	"math/rand/v2"
	"time"

	"verbatim/bot/digest/due"
	"verbatim/bot/store"
)

const (
	// tooLate is after how long a post is not made any more: by then the next day's is due.
	tooLate = 24 * time.Hour
	// lateAfter is after how long a post says that it is late. The posts of thousands of channels that are due at one moment
	// take some minutes, and so do the first tries again; neither is worth a word.
	lateAfter = 15 * time.Minute
)

// owed tells which occasion of a subscription is to be posted at a time, if one is, and when the next comes.
//
// What was due before somebody subscribed is not owed. Neither is a day at or before the last that was handled: the schedule
// may have changed, or the clock been put back. But a last day that lies in the future was handled by a clock that was
// wrong, and holds back nothing; the ledger still keeps any day from coming twice.
func owed(schedule due.Schedule, s store.Subscription, now time.Time) (o due.Occasion, is bool, next time.Time) {
	last, following := schedule.Around(now)
	tomorrow := now.In(last.At.Location()).AddDate(0, 0, 1).Format(due.DayFormat)
	switch {
	case last.Day == "", last.At.Before(s.Since), last.Day == s.Handled:
	case last.Day < s.Handled && s.Handled <= tomorrow:
	default:
		is = true
	}
	return last, is, following.At
}

// Changed is when the occasions of a changed subscription begin to be owed. It is now, but where the new schedule is past its
// time today and the old one was not: then the day would be dropped, so it is owed at once.
func Changed(before, after store.Subscription, now time.Time) time.Time {
	last, next := ScheduleOf(after).Around(now)
	_, would := ScheduleOf(before).Around(now)
	if before.Suspended == "" && would.Day < next.Day && would.Day == last.Day && before.Handled < last.Day {
		return last.At
	}
	return now
}

// The waits between tries of one post. They double, so that an outage of minutes costs minutes and one of hours is not made
// worse by everybody asking; the last is short enough to be back soon after it ends.
const (
	firstWait   = 30 * time.Second
	longestWait = 15 * time.Minute
)

// pause is how long to wait after so many tries: from a quarter less to a quarter more by chance, so that many channels do
// not come back at the same moment.
func pause(tries int) time.Duration {
	wait := longestWait
	if tries < 6 { // firstWait doubled five times is longestWait and over
		wait = min(firstWait<<max(tries-1, 0), longestWait)
	}
	return wait*3/4 + rand.N(wait/2)
}

// NextDay is the day of the post that comes next: the one that is owed, or the next that will be due.
func NextDay(s store.Subscription, now time.Time) string {
	schedule := ScheduleOf(s)
	o, is, _ := owed(schedule, s, now)
	if is && now.Sub(o.At) < tooLate {
		return o.Day
	}
	_, next := schedule.Around(now)
	if next.Day == s.Handled { // it was asked for before its time
		_, next = schedule.Around(next.At)
	}
	return next.Day
}
