package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var noon = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

func pathOf(t *testing.T) string { return filepath.Join(t.TempDir(), "a folder?#%20", FileName) }

func openAt(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), Options{Path: path, Patience: 10 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func subscription(channel string) Subscription {
	return Subscription{ChannelID: channel, GuildID: "g", Minutes: 540, Days: 127, Zone: "Europe/London", Topics: "patrols", Origin: ByCommand, Since: noon, Material: 3}
}

func must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// TestSubscriptionsSurvive writes, closes, opens again and reads, in a folder whose name means something in an address.
func TestSubscriptionsSurvive(t *testing.T) {
	t.Parallel()
	path := pathOf(t)
	s := openAt(t, path)
	want := subscription("1")
	for range 2 { // the second has the effect of none
		if err := s.Subscribe(t.Context(), want); err != nil {
			t.Fatal(err)
		}
	}
	if !must[bool](t)(s.Suspend(t.Context(), "1", "gone", noon)) || must[bool](t)(s.Suspend(t.Context(), "1", "again", noon)) {
		t.Error("a suspension is told of once")
	}
	want.Suspended, want.SuspendedAt = "gone", noon
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = openAt(t, path)
	if got := must[[]Subscription](t)(s.SubscriptionsIn(t.Context(), "g")); !cmp.Equal(got, []Subscription{want}) {
		t.Errorf("read back: %s", cmp.Diff(got, []Subscription{want}))
	}
	if zone := must[string](t)(s.Zone(t.Context(), "g")); zone != "Europe/London" {
		t.Errorf("the zone used last is %q", zone)
	}
	if zone := must[string](t)(s.Zone(t.Context(), "another")); zone != "" {
		t.Errorf("the zone used last where none was is %q", zone)
	}
	if !must[bool](t)(s.Unsubscribe(t.Context(), "1")) || must[bool](t)(s.Unsubscribe(t.Context(), "1")) {
		t.Error("a subscription ends once")
	}
	if _, err := os.Stat(path); err != nil {
		t.Errorf("the file is elsewhere: %v", err)
	}
}

func TestConfiguredSubscriptionsGo(t *testing.T) {
	t.Parallel()
	s := openAt(t, pathOf(t))
	for channel, origin := range map[string]Origin{"1": ByConfig, "2": ByConfig, "3": ByCommand} {
		sub := subscription(channel)
		sub.Origin = origin
		if err := s.Subscribe(t.Context(), sub); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.UnsubscribeConfigured(t.Context(), "2"); err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, sub := range must[[]Subscription](t)(s.Subscriptions(t.Context())) {
		left = append(left, sub.ChannelID)
	}
	if !cmp.Equal(left, []string{"2", "3"}) {
		t.Errorf("left are %v", left)
	}
}

// TestOneClaims lets many claim the same day at once, each with a handle of its own as another process would.
func TestOneClaims(t *testing.T) {
	t.Parallel()
	path := pathOf(t)
	openAt(t, path)
	var wg sync.WaitGroup
	won := make(chan string, 20)
	for i := range 20 {
		s, owner := openAt(t, path), fmt.Sprint(i)
		wg.Go(func() {
			_, ours, err := s.Claim(context.Background(), "1", "2026-11-20", owner, noon, noon.Add(time.Minute))
			if err != nil {
				t.Error(err)
			}
			if ours {
				won <- owner
			}
		})
	}
	wg.Wait()
	if len(won) != 1 {
		t.Errorf("%d have the claim", len(won))
	}
}

// TestALedgerLine follows a post through a crash to its end.
func TestALedgerLine(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	s := openAt(t, pathOf(t))
	if err := s.Subscribe(ctx, subscription("1")); err != nil {
		t.Fatal(err)
	}
	claim := func(owner string, now time.Time) (Post, bool) {
		t.Helper()
		p, ours, err := s.Claim(ctx, "1", "2026-11-20", owner, now, now.Add(time.Minute))
		if err != nil {
			t.Fatal(err)
		}
		return p, ours
	}
	p, ours := claim("a", noon)
	if !ours || p.State != Claimed || !p.Sent.IsZero() {
		t.Fatalf("the first claim: %+v, %t", p, ours)
	}
	p.Picks, p.Late = Picks{Exercise: "x", Quotation: "q", Material: 7, AnewQuotations: true}, true
	if err := s.Sending(ctx, p, noon); err != nil {
		t.Fatal(err)
	}
	if _, ours := claim("b", noon.Add(59*time.Second)); ours {
		t.Error("a claim is taken while it holds")
	}
	q, ours := claim("b", noon.Add(time.Minute))
	if !ours || q.Picks != p.Picks || !q.Late || !q.Sent.Equal(noon) || q.Tries != 1 {
		t.Fatalf("taken over: %+v, %t", q, ours)
	}
	if err := s.Sending(ctx, p, noon); !errors.Is(err, ErrLost) {
		t.Errorf("who has lost the claim may send: %v", err)
	}
	if err := s.Again(ctx, q, noon.Add(5*time.Minute), "Discord is away"); err != nil {
		t.Fatal(err)
	}
	if err := s.TakeBack(ctx, "b"); err != nil {
		t.Fatal(err)
	}
	if q, ours = claim("b", noon.Add(2*time.Minute)); !ours || q.Trouble != "Discord is away" {
		t.Fatalf("after a restart: %+v, %t", q, ours)
	}
	for range 2 {
		if err := s.Finish(ctx, q, "m", noon.Add(3*time.Minute)); err != nil {
			t.Fatal(err)
		}
	}
	if p, ours = claim("c", noon.Add(time.Hour)); ours || p.State != Done || p.MessageID != "m" {
		t.Errorf("what is done is claimed: %+v", p)
	}
	sub, _, err := s.Subscription(ctx, "1")
	if err != nil || sub.Handled != "2026-11-20" || sub.Material != 7 {
		t.Errorf("the subscription is %+v, %v", sub, err)
	}
	if last := must[time.Time](t)(s.LastPosted(ctx, "1")); !last.Equal(noon.Add(3 * time.Minute)) {
		t.Errorf("posted last %s", last)
	}
	if err := s.CloseDay(ctx, "1", "2026-11-20", Missed, "late"); err != nil {
		t.Fatal(err)
	}
	if err := s.CloseDay(ctx, "1", "2026-11-21", Failed, "gone"); err != nil {
		t.Fatal(err)
	}
	if _, ours, err := s.Claim(ctx, "1", "2026-11-21", "c", noon, noon); err != nil || ours {
		t.Errorf("what has failed is claimed: %v", err)
	}
	if err := s.Subscribe(ctx, subscription("1")); err != nil {
		t.Fatal(err)
	}
	if _, ours, err := s.Claim(ctx, "1", "2026-11-21", "c", noon, noon); err != nil || !ours {
		t.Errorf("what is mended is not claimed: %v", err)
	}
	if err := s.CloseDay(ctx, "1", "2026-11-21", Missed, "late"); err != nil {
		t.Fatal(err)
	}
	posts := must[[]Post](t)(s.Posts(ctx, "1", 5))
	if len(posts) != 2 || posts[0].State != Missed || posts[1].State != Done {
		t.Errorf("the ledger is %+v", posts)
	}
}

func TestRoundsOfWhatIsShown(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	s := openAt(t, pathOf(t))
	post := func(day string, picks Picks) {
		t.Helper()
		p, _, err := s.Claim(ctx, "1", day, "a", noon, noon)
		if err != nil {
			t.Fatal(err)
		}
		p.Picks = picks
		if err := s.Finish(ctx, p, "m", noon); err != nil {
			t.Fatal(err)
		}
	}
	post("2026-11-20", Picks{Exercise: "a", Quotation: "q"})
	post("2026-11-21", Picks{Exercise: "b", Quotation: "q"})
	if got := must[map[string]bool](t)(s.Shown(ctx, "1", Exercises)); !cmp.Equal(got, map[string]bool{"a": true, "b": true}) {
		t.Errorf("shown are %v", got)
	}
	post("2026-11-22", Picks{Exercise: "a", AnewExercises: true})
	if got := must[map[string]bool](t)(s.Shown(ctx, "1", Exercises)); !cmp.Equal(got, map[string]bool{"a": true}) {
		t.Errorf("shown in the new round are %v", got)
	}
	if got := must[map[string]bool](t)(s.Shown(ctx, "1", Quotations)); !cmp.Equal(got, map[string]bool{"q": true}) {
		t.Errorf("the other round has %v", got)
	}
}

func TestStatesOfTheMaterial(t *testing.T) {
	t.Parallel()
	s := openAt(t, pathOf(t))
	for i, step := range []struct {
		hashes string
		want   int64
	}{{"", 0}, {"a b", 1}, {"a b", 1}, {"a b c", 2}, {"a", 2}, {"a b", 2}, {"d", 3}} {
		if got := must[int64](t)(s.Note(t.Context(), strings.Fields(step.hashes))); got != step.want {
			t.Errorf("step %d: state %d, want %d", i, got, step.want)
		}
	}
	want := map[string]int64{"a": 1, "b": 1, "c": 2, "d": 3}
	if got := must[map[string]int64](t)(s.Material(t.Context())); !cmp.Equal(got, want) {
		t.Error(cmp.Diff(got, want))
	}
}

func TestMisses(t *testing.T) {
	t.Parallel()
	s := openAt(t, pathOf(t))
	for _, at := range []time.Time{noon, noon.Add(time.Minute), noon.Add(3 * time.Hour), noon.Add(50 * time.Hour)} {
		if err := s.Miss(t.Context(), "g", at); err != nil {
			t.Fatal(err)
		}
	}
	if got := must[int](t)(s.Misses(t.Context(), "g", noon, noon.Add(24*time.Hour))); got != 3 {
		t.Errorf("%d misses", got)
	}
	if got := must[int](t)(s.Misses(t.Context(), "another", noon, noon.Add(24*time.Hour))); got != 0 {
		t.Errorf("%d misses elsewhere", got)
	}
}

// TestWhatIsOldIsForgotten lives through more than is kept: the latest is there to the last day, and of another channel everything.
func TestWhatIsOldIsForgotten(t *testing.T) {
	t.Parallel()
	s := must[*Store](t)(Open(t.Context(), Options{Path: pathOf(t), Careless: true}))
	defer s.Close()
	day := func(i int) string { return noon.AddDate(0, 0, i).Format(time.DateOnly) }
	close := func(channel string, i int) {
		if err := s.CloseDay(t.Context(), channel, day(i), Missed, ""); err != nil {
			t.Fatal(err)
		}
	}
	close("2", 0)
	for i := range postsKept + 50 {
		close("1", i)
	}
	posts := must[[]Post](t)(s.Posts(t.Context(), "1", 1000))
	if len(posts) != postsKept || posts[0].Day != day(postsKept+49) || posts[postsKept-1].Day != day(50) {
		t.Errorf("%d lines are kept, from %s to %s", len(posts), posts[len(posts)-1].Day, posts[0].Day)
	}
	if others := must[[]Post](t)(s.Posts(t.Context(), "2", 1000)); len(others) != 1 {
		t.Errorf("%d lines of another channel", len(others))
	}
	many := ""
	for i := range hoursKept + 50 {
		many += fmt.Sprintf(",('g',%d,1)", hourOf(noon)+int64(i))
	}
	if _, err := s.exec(t.Context(), `INSERT INTO misses (guild_id, hour, misses) VALUES `+many[1:]); err != nil {
		t.Fatal(err)
	}
	if err := s.Miss(t.Context(), "g", noon.Add((hoursKept+50)*time.Hour)); err != nil {
		t.Fatal(err)
	}
	if n := must[int](t)(s.Misses(t.Context(), "g", noon, noon.Add(2*hoursKept*time.Hour))); n != hoursKept {
		t.Errorf("misses of %d hours are kept", n)
	}
}

// TestReadingChangesNothing opens to read where there is no file, and where there is one.
func TestReadingChangesNothing(t *testing.T) {
	t.Parallel()
	path := pathOf(t)
	s := must[*Store](t)(Reading(t.Context(), path))
	if subs := must[[]Subscription](t)(s.Subscriptions(t.Context())); len(subs) != 0 {
		t.Errorf("out of nothing: %v", subs)
	}
	s.Close()
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file was made: %v", err)
	}
	writer := openAt(t, path)
	if err := writer.Subscribe(t.Context(), subscription("1")); err != nil {
		t.Fatal(err)
	}
	s = must[*Store](t)(Reading(t.Context(), path))
	defer s.Close()
	if subs := must[[]Subscription](t)(s.Subscriptions(t.Context())); len(subs) != 1 {
		t.Errorf("read: %v", subs)
	}
	if _, err := s.Unsubscribe(t.Context(), "1"); err == nil {
		t.Error("what was opened to read can be written")
	}
}

// TestProblems brings about each thing that can be wrong with a database. None of them changes the file.
func TestProblems(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		kind  ProblemKind
		spoil func(t *testing.T, path string)
	}{
		{Corrupt, func(t *testing.T, path string) { write(t, path, []byte(strings.Repeat("this is no database. ", 500))) }},
		{Corrupt, func(t *testing.T, path string) {
			fill(t, path)
			whole, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for i := 4096; i < len(whole); i++ {
				whole[i] = 0xa5
			}
			write(t, path, whole)
		}},
		{Newer, func(t *testing.T, path string) {
			fill(t, path)
			s := openAt(t, path)
			if _, err := s.db.Exec(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)`); err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}},
		{Locked, func(t *testing.T, path string) {
			fill(t, path)
			db := must[*sql.DB](t)(sql.Open("sqlite", path))
			t.Cleanup(func() { db.Close() })
			if _, err := db.Exec(`PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE`); err != nil {
				t.Fatal(err)
			}
		}},
		{Unusable, func(t *testing.T, path string) {
			if err := os.MkdirAll(path, 0o755); err != nil {
				t.Fatal(err)
			}
		}},
	} {
		t.Run(string(c.kind), func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), FileName)
			c.spoil(t, path)
			before, _ := os.ReadFile(path)
			s, err := Open(t.Context(), Options{Path: path, Patience: time.Millisecond})
			if err == nil {
				_, _, err = s.Claim(t.Context(), "1", "2026-11-20", "a", noon, noon)
				s.Close()
			}
			var problem *Problem
			if !errors.As(err, &problem) || problem.Kind != c.kind || problem.Path != path {
				t.Errorf("%v", err)
			}
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
}

// TestOpenLater opens what cannot be opened, and again once it is mended.
func TestOpenLater(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), FileName)
	fill(t, path)
	whole := must[[]byte](t)(os.ReadFile(path))
	write(t, path, whole[:len(whole)/2])
	eager, patient := OpenLater(Options{Path: path, Pause: time.Nanosecond}), OpenLater(Options{Path: path})
	for _, s := range []*Store{eager, patient} {
		var problem *Problem
		if err := s.Ready(t.Context()); !errors.As(err, &problem) || problem.Kind != Corrupt {
			t.Fatal(err)
		}
		if _, err := s.Unsubscribe(t.Context(), "1"); !errors.As(err, &problem) {
			t.Fatal(err)
		}
	}
	write(t, path, whole)
	if subs, err := eager.Subscriptions(t.Context()); len(subs) != 200 {
		t.Errorf("%d subscriptions once it is mended: %v", len(subs), err)
	}
	if _, err := patient.Subscriptions(t.Context()); err == nil {
		t.Error("it is opened again without a pause")
	}
	for _, s := range []*Store{eager, patient} {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if err := s.Ready(t.Context()); !errors.Is(err, errClosed) {
			t.Errorf("after the end: %v", err)
		}
	}
}

// TestFull fills the disk, as far as the database can tell: nothing is lost, and when there is room again it goes on.
func TestFull(t *testing.T) {
	t.Parallel()
	s := openAt(t, pathOf(t))
	if _, err := s.db.Exec(`PRAGMA max_page_count = 1`); err != nil { // SQLite takes it as the number there is
		t.Fatal(err)
	}
	var err error
	written := 0
	for ; err == nil && written < 10_000; written++ {
		err = s.Subscribe(t.Context(), subscription(fmt.Sprintf("%0100d", written)))
	}
	var problem *Problem
	if !errors.As(err, &problem) || problem.Kind != Full {
		t.Fatalf("after %d subscriptions: %v", written, err)
	}
	if subs := must[[]Subscription](t)(s.Subscriptions(t.Context())); len(subs) != written-1 {
		t.Errorf("%d of %d are left", len(subs), written-1)
	}
	if _, err := s.db.Exec(`PRAGMA max_page_count = 100000`); err != nil {
		t.Fatal(err)
	}
	if err := s.Subscribe(t.Context(), subscription("x")); err != nil {
		t.Errorf("with room again: %v", err)
	}
}

func TestMigrationsAreNumberedOn(t *testing.T) {
	t.Parallel()
	all, err := migrations.ReadDir("migrations")
	if err != nil || len(all) == 0 {
		t.Fatal(err)
	}
	for i, file := range all {
		if !strings.HasPrefix(file.Name(), fmt.Sprintf("%05d_", i+1)) {
			t.Errorf("%s is number %d", file.Name(), i+1)
		}
	}
}

func fill(t *testing.T, path string) {
	t.Helper()
	s := openAt(t, path)
	for i := range 200 {
		if err := s.Subscribe(t.Context(), subscription(fmt.Sprint(i))); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
