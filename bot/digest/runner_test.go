package digest

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"verbatim/bot/digest/due"
	"verbatim/bot/store"
)

// TestACrashAtEachStep ends the posting at each step there is, starts anew at several times after, and wants one post.
func TestACrashAtEachStep(t *testing.T) {
	t.Parallel()
	for _, after := range []time.Duration{0, time.Second, time.Minute, 119 * time.Second, 2 * time.Minute, 10 * time.Minute, 5 * time.Hour, -time.Hour} {
		for _, accepted := range []bool{false, true} {
			t.Run(fmt.Sprint(after, " accepted ", accepted), func(t *testing.T) {
				t.Parallel()
				n := newNewsroom(t, small())
				subscribe(t, n.Store, store.Subscription{ChannelID: "1", Since: morning.Add(-24 * time.Hour)})
				for range 3 {
					n.board.crashs = true
					n.board.wrong = func(string) (bool, error) { return accepted, errors.New("nobody hears this") }
					n.settle(t)
					n.clock.set(n.clock.Now().Add(after))
					n.start(n.Store)
					n.takeBack(t.Context())
				}
				n.board.crashs, n.board.wrong = false, nil
				n.settle(t)
				today := 0
				for _, p := range n.board.in("1") {
					if p.d.Day == "2026-11-20" {
						today++
					}
				}
				if today != 1 && after >= 0 {
					t.Errorf("%d posts", today)
				}
				if after < 0 { // the clock was put back before the post was due at all
					n.clock.set(morning)
					n.settle(t)
					if posts := n.board.in("1"); len(posts) > 2 {
						t.Errorf("%d posts on two days", len(posts))
					}
				}
			})
		}
	}
}

// TestClaimedAndNotSent dies between the claim and the word that it will be sent.
func TestClaimedAndNotSent(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t, small())
	subscribe(t, n.Store, store.Subscription{ChannelID: "1", Since: morning})
	if _, ours, err := n.Store.Claim(t.Context(), "1", "2026-11-20", n.Owner, morning, morning.Add(time.Minute)); err != nil || !ours {
		t.Fatal(err)
	}
	n.settle(t)
	if posts := n.board.in("1"); len(posts) != 0 {
		t.Error("a claim of another's is not respected")
	}
	n.start(n.Store)
	n.takeBack(t.Context())
	n.settle(t)
	if posts := n.board.in("1"); len(posts) != 1 || n.board.finds != 0 {
		t.Errorf("%d posts, looked for %d times", len(posts), n.board.finds)
	}
}

// TestTwoRunners has two processes at one database, each with a name of its own, at the same moments.
func TestTwoRunners(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t, small())
	var runners []*Runner
	for i := range 4 {
		o := n.Options
		o.Owner = fmt.Sprint(i)
		runners = append(runners, NewRunner(o))
	}
	for c := range 20 {
		subscribe(t, n.Store, store.Subscription{ChannelID: fmt.Sprint(c), Since: morning})
	}
	var wg sync.WaitGroup
	for _, r := range runners {
		wg.Go(func() {
			r.pass(t.Context())
			r.posting.Wait()
		})
	}
	wg.Wait()
	for c := range 20 {
		if posts := n.board.in(fmt.Sprint(c)); len(posts) != 1 {
			t.Errorf("%d posts in channel %d", len(posts), c)
		}
	}
}

// TestOutages comes back after absences of several lengths.
func TestOutages(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		away   time.Duration
		days   due.Days
		posted string // the day, and whether late; empty: none
		missed int
	}{
		{0, due.EveryDay, "2026-11-20", 0},
		{14 * time.Minute, due.EveryDay, "2026-11-20", 0},
		{16 * time.Minute, due.EveryDay, "2026-11-20 late", 0},
		{23*time.Hour + 59*time.Minute, due.EveryDay, "2026-11-20 late", 0},
		{24 * time.Hour, due.EveryDay, "2026-11-21", 1},
		{75 * time.Hour, due.EveryDay, "2026-11-23 late", 3},
		{75 * time.Hour, 1 << time.Friday, "", 1},
		{100 * 24 * time.Hour, due.EveryDay, "2027-02-28", 31},
	} {
		n := newNewsroom(t, small())
		sub := subscribe(t, n.Store, store.Subscription{ChannelID: "1", Since: morning})
		sub.Days = uint8(c.days)
		if err := n.Store.Subscribe(t.Context(), sub); err != nil {
			t.Fatal(err)
		}
		n.clock.set(morning.Add(c.away))
		n.settle(t)
		n.settle(t)
		got := ""
		for _, p := range n.board.in("1") {
			got += p.d.Day
			if p.d.Late {
				got += " late"
			}
		}
		if got != c.posted {
			t.Errorf("away for %s: posted %q, want %q", c.away, got, c.posted)
		}
		missed := 0
		posts, err := n.Store.Posts(t.Context(), "1", 100)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range posts {
			missed += count(p.State == store.Missed)
		}
		if missed != c.missed {
			t.Errorf("away for %s: %d missed, want %d", c.away, missed, c.missed)
		}
	}
}

// TestOwed changes schedules and clocks.
func TestOwed(t *testing.T) {
	t.Parallel()
	at := func(clock string) time.Time {
		when, err := time.Parse("2006-01-02 15:04", clock)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	sub := func(clock, zone, since, handled string) store.Subscription {
		when, err := due.ParseTime(clock)
		if err != nil {
			t.Fatal(err)
		}
		return store.Subscription{Minutes: int(when), Days: 127, Zone: zone, Since: at(since), Handled: handled}
	}
	for _, c := range []struct {
		why  string
		sub  store.Subscription
		now  string
		want string
	}{
		{"due", sub("09:00", "UTC", "2026-11-19 12:00", "2026-11-19"), "2026-11-20 09:00", "2026-11-20"},
		{"not yet", sub("09:00", "UTC", "2026-11-19 12:00", "2026-11-19"), "2026-11-20 08:59", ""},
		{"done", sub("09:00", "UTC", "2026-11-19 12:00", "2026-11-20"), "2026-11-20 09:05", ""},
		{"subscribed after", sub("09:00", "UTC", "2026-11-20 10:00", ""), "2026-11-20 11:00", ""},
		{"subscribed before", sub("09:00", "UTC", "2026-11-20 08:00", ""), "2026-11-20 09:00", "2026-11-20"},
		{"later today, after today's was posted", sub("20:00", "UTC", "2026-11-20 10:00", "2026-11-20"), "2026-11-20 20:00", ""},
		{"the clock was put back an hour", sub("09:00", "UTC", "2026-11-19 12:00", "2026-11-20"), "2026-11-20 08:30", ""},
		{"the clock was put back a day", sub("09:00", "UTC", "2026-11-10 12:00", "2026-11-20"), "2026-11-19 09:30", ""},
		{"the clock had been a year ahead", sub("09:00", "UTC", "2026-11-10 12:00", "2027-11-20"), "2026-11-20 09:30", "2026-11-20"},
		{"moved from Auckland to Los Angeles", sub("20:00", "America/Los_Angeles", "2026-11-19 21:00", "2026-11-20"), "2026-11-20 05:00", ""},
		{"a zone nobody knows", sub("09:00", "Mars/Olympus", "2026-11-19 12:00", "2026-11-19"), "2026-11-20 09:00", "2026-11-20"},
	} {
		o, is, next := owed(ScheduleOf(c.sub), c.sub, at(c.now))
		if got := o.Day; is != (c.want != "") || is && got != c.want {
			t.Errorf("%s: owed %t %s, want %q", c.why, is, got, c.want)
		}
		if !next.After(at(c.now)) {
			t.Errorf("%s: looked at next at %s", c.why, next)
		}
	}
	before, now := sub("10:00", "UTC", "2026-11-01 12:00", "2026-11-19"), at("2026-11-20 09:30")
	for _, c := range []struct {
		why   string
		after string
		want  string
	}{
		{"earlier, past today: at once", "09:00", "2026-11-20 09:00"},
		{"earlier, still to come", "09:45", "2026-11-20 09:30"},
		{"later", "20:00", "2026-11-20 09:30"},
	} {
		if got := Changed(before, sub(c.after, "UTC", "2026-11-01 12:00", "2026-11-19"), now); !got.Equal(at(c.want)) {
			t.Errorf("%s: owed from %s on", c.why, got)
		}
	}
	before.Handled = "2026-11-20"
	if got := Changed(before, sub("09:00", "UTC", "2026-11-01 12:00", ""), now); !got.Equal(now) {
		t.Errorf("today's was posted, and is owed from %s on", got)
	}
}

// TestRefusals tells what helps against what: waiting, or somebody in the server.
func TestRefusals(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t, small())
	for c := range 3 {
		subscribe(t, n.Store, store.Subscription{ChannelID: fmt.Sprint(c), Since: morning})
	}
	cause := errors.New("why")
	n.board.wrong = func(channelID string) (bool, error) {
		switch channelID {
		case "0":
			return false, &Refusal{Reason: NoChannel, Final: true, Cause: cause}
		case "1":
			return false, cause
		}
		return true, nil
	}
	for range 3 {
		n.settle(t)
	}
	if posts := n.board.in("2"); len(posts) != 1 {
		t.Errorf("%d posts where nothing is wrong", len(posts))
	}
	gone, _, err := n.Store.Subscription(t.Context(), "0")
	if err != nil || gone.Suspended != NoChannel {
		t.Errorf("suspended: %q, %v", gone.Suspended, err)
	}
	if got := strings.Join(n.board.told, ","); got != "guild 0 no channel" {
		t.Errorf("told: %s", got)
	}
	p, _, err := n.Store.Post(t.Context(), "1", "2026-11-20")
	if err != nil || p.Tries != 1 || p.Trouble != Unreachable || p.State != store.Claimed {
		t.Errorf("the ledger has %+v, %v", p, err)
	}
	n.board.wrong = nil
	n.clock.set(morning.Add(time.Minute))
	n.settle(t)
	if posts := n.board.in("1"); len(posts) != 1 {
		t.Errorf("%d posts once Discord is back", len(posts))
	}
}

func TestPause(t *testing.T) {
	t.Parallel()
	for tries, want := range map[int]time.Duration{0: firstWait, 1: firstWait, 2: 2 * firstWait, 5: 16 * firstWait, 6: longestWait, 1000: longestWait} {
		for range 100 {
			if got := pause(tries); got < want*3/4 || got > want*5/4 {
				t.Errorf("after %d tries: %s", tries, got)
			}
		}
	}
}

func TestNonceFits(t *testing.T) {
	t.Parallel()
	a, b := Nonce("1234567890123456789", "2026-11-20"), Nonce("1234567890123456789", "2026-11-21")
	if a == b || len(a) > 25 || len(a) < 16 {
		t.Errorf("%q, %q", a, b)
	}
}

// TestAYear lives through a year in 100 channels, with zones, changes of the clock, restarts and a Discord that fails now and
// then: every day is posted once, and nothing is shown again before all has been.
func TestAYear(t *testing.T) {
	t.Parallel()
	f := &folder{}
	for i := range 4 {
		f.put(fmt.Sprintf("%d.txt", i), article(places[i], 12))
	}
	f.exercises = exercises(f.docs[0], 17)
	synctest.Test(t, func(t *testing.T) {
		year(t, f)
	})
}

const channelsOfYear = 100

// heavy names the variable that asks for tests at their full length, as .ci/run does.
const heavy = "VERBATIM_HEAVY"

// daysOfYear are those of a leap year where the tests are to be heavy, and of two months else; the race detector, under which
// SQLite takes ten times as long, sees a week.
func daysOfYear() int {
	switch {
	case racing:
		return 8
	case os.Getenv(heavy) != "":
		return 366
	}
	return 61
}

// weekOf gives channels different days.
func weekOf(c int) due.Days {
	return []due.Days{due.EveryDay, due.Weekdays, due.Weekends, 1<<time.Tuesday | 1<<time.Friday}[c%4]
}

func year(t *testing.T, f *folder) {
	s := openStore(t)
	defer s.Close()
	b := &board{clock: realClock{}}
	calls := 0
	b.wrong = func(string) (bool, error) {
		calls++
		switch {
		case calls%50 == 0: // taken, and nobody told
			return true, errors.New("the answer was lost")
		case calls%70 == 0:
			return false, errors.New("Discord is away")
		}
		return true, nil
	}
	began := time.Now() // the bubble's time begins at 2000-01-01T00:00:00Z, and 2000 is a leap year
	zones := due.Zones()
	for c := range channelsOfYear {
		subscribe(t, s, store.Subscription{ChannelID: fmt.Sprint(c), Zone: zones[c/5*len(zones)/20], Minutes: 45 + c%5*300, Since: began, Days: uint8(weekOf(c))})
	}
	for time.Since(began) < time.Duration(daysOfYear())*24*time.Hour {
		live(t, s, f, b, time.Duration(daysOfYear())*24*time.Hour/6)
	}
	for c := range channelsOfYear {
		checkYear(t, c, b.in(fmt.Sprint(c)), len(f.exercises))
	}
}

// live runs a process for a while.
func live(t *testing.T, s *store.Store, f *folder, b *board, d time.Duration) {
	editor := NewEditor(f, s, discard())
	editor.Notes = true
	r := NewRunner(Options{Store: s, Editor: editor, Sender: b, Look: 3 * time.Hour})
	ctx, cancel := contextUntil(t, d)
	defer cancel()
	r.Run(ctx)
}

// checkYear holds one channel's posts to the promise.
func checkYear(t *testing.T, c int, posts []posted, exercises int) {
	t.Helper()
	days, sinceRound := make(map[string]bool), map[string]bool{}
	for _, p := range posts {
		if days[p.d.Day] {
			t.Errorf("channel %d: %s came twice", c, p.d.Day)
		}
		days[p.d.Day] = true
		if p.d.Exercise == nil || p.d.Quotation == nil {
			t.Fatalf("channel %d: %s has %+v", c, p.d.Day, p.d)
		}
		if len(sinceRound) == exercises {
			clear(sinceRound)
		}
		if key := p.d.Exercise.Exercise.Key; sinceRound[key] {
			t.Errorf("channel %d: on %s, %s comes again after %d of %d", c, p.d.Day, key, len(sinceRound), exercises)
		} else {
			sinceRound[key] = true
		}
	}
	first, err := time.Parse(due.DayFormat, posts[0].d.Day)
	if err != nil {
		t.Fatal(err)
	}
	wanted := 0
	for d := first; d.Format(due.DayFormat) <= posts[len(posts)-1].d.Day; d = d.AddDate(0, 0, 1) {
		if is := weekOf(c).Has(d.Weekday()); is != days[d.Format(due.DayFormat)] {
			t.Errorf("channel %d: %s was posted: %t", c, d.Format(due.DayFormat), !is)
		} else if is {
			wanted++
		}
	}
	if wanted != len(days) || first.YearDay() > 8 && first.Year() == 2000 || len(days) < daysOfYear()/7*len(weekOf(c).List())-3 {
		t.Errorf("channel %d: %d days from %s on", c, len(days), posts[0].d.Day)
	}
}

// TestChangedInTheQueue unsubscribes, suspends or moves a channel between the look at what is due and its turn.
func TestChangedInTheQueue(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*store.Store, store.Subscription) error{
		"unsubscribed": func(s *store.Store, sub store.Subscription) error {
			_, err := s.Unsubscribe(t.Context(), sub.ChannelID)
			return err
		},
		"suspended": func(s *store.Store, sub store.Subscription) error {
			_, err := s.Suspend(t.Context(), sub.ChannelID, NoAccess, morning)
			return err
		},
		"moved": func(s *store.Store, sub store.Subscription) error {
			sub.Minutes += 60
			return s.Subscribe(t.Context(), sub)
		},
	} {
		n := newNewsroom(t, small())
		sub := subscribe(t, n.Store, store.Subscription{ChannelID: "1", Since: morning})
		if err := change(n.Store, sub); err != nil {
			t.Fatal(err)
		}
		if again := n.attend(t.Context(), "1"); !again.IsZero() || len(n.board.in("1")) > 0 {
			t.Errorf("%s: posted %v, again at %s", name, n.board.in("1"), again)
		}
	}
}
