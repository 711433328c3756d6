package digest

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"verbatim/bot/store"
	"verbatim/retrieval"
)

func discard() *slog.Logger { return slog.New(slog.DiscardHandler) }

func compose(t *testing.T, n *newsroom, sub store.Subscription, day string) (Digest, store.Picks) {
	t.Helper()
	d, picks, err := n.Editor.Compose(t.Context(), sub, day, store.Picks{}, n.clock.Now())
	if err != nil {
		t.Fatal(err)
	}
	return d, picks
}

// checkQuotes holds every quotation to the bytes of its file.
func checkQuotes(t *testing.T, f *folder, d Digest) {
	t.Helper()
	all := append([]retrieval.Excerpt{}, d.New...)
	if d.Quotation != nil {
		all = append(all, *d.Quotation)
	}
	if d.Exercise != nil {
		all = append(all, d.Exercise.Evidence...)
	}
	for _, e := range all {
		doc, _, err := f.Read(t.Context(), e.Source)
		if err != nil || doc.Text[e.Start:e.End] != e.Quote {
			t.Errorf("%s[%d:%d] is not %q, %v", e.Source, e.Start, e.End, e.Quote, err)
		}
		if want := 1 + strings.Count(doc.Text[:e.Start], "\n"); e.Quote != "" && e.Line != want {
			t.Errorf("%q stands in line %d, and not %d", e.Quote, want, e.Line)
		}
	}
}

func small() *folder {
	f := &folder{}
	f.put("a.txt", article("Anselm", 3))
	f.put("b.txt", article("Tamm", 3))
	f.exercises = exercises(f.docs[0], 3)
	return f
}

func TestPreviewIsThePost(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t, small())
	state, err := n.Editor.State(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	sub := subscribe(t, n.Store, store.Subscription{ChannelID: "1", Since: morning, Material: state})
	n.library.put("c.txt", article("Harrow", 2))
	preview, _ := compose(t, n, sub, "2026-11-20")
	checkQuotes(t, n.library, preview)
	n.settle(t)
	posts := n.board.in("1")
	if len(posts) != 1 || !cmp.Equal(posts[0].d, preview) {
		t.Errorf("posted: %s", cmp.Diff(posts, preview))
	}
	if len(preview.New) != 1 || preview.New[0].Source != "c.txt" || preview.Exercise == nil || preview.Quotation == nil {
		t.Errorf("the preview is %+v", preview)
	}
}

// TestWhatIsNew changes the material from day to day.
func TestWhatIsNew(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t, small())
	state, err := n.Editor.State(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	subscribe(t, n.Store, store.Subscription{ChannelID: "1", Since: morning, Material: state})
	for i, day := range []struct {
		change func()
		want   []string
		more   int
	}{
		{func() {}, nil, 0},
		{func() { n.library.put("c.txt", article("Harrow", 2)) }, []string{"c.txt"}, 0},
		{func() { n.library.docs[2].Source = "renamed.txt"; n.library.changes++ }, nil, 0},
		{func() { n.library.docs = n.library.docs[1:2]; n.library.put("a.txt", article("Anselm", 4)) }, []string{"a.txt"}, 0},
		{func() {
			for i := range 5 {
				n.library.put(fmt.Sprintf("more%d.txt", i), article(places[i], 5))
			}
		}, []string{"more0.txt", "more1.txt", "more2.txt"}, 2},
		{func() { n.library.put("scrap.txt", "Menu\nHome\nContact\n") }, []string{"scrap.txt"}, 0},
	} {
		day.change()
		n.clock.set(morning.AddDate(0, 0, i))
		n.settle(t)
		posts := n.board.in("1")
		if len(posts) != i+1 {
			t.Fatalf("day %d: %d posts", i, len(posts))
		}
		var got []string
		for _, e := range posts[i].d.New {
			got = append(got, e.Source)
		}
		if !cmp.Equal(got, day.want) || posts[i].d.MoreNew != day.more {
			t.Errorf("day %d: new are %v and %d more, want %v and %d", i, got, posts[i].d.MoreNew, day.want, day.more)
		}
		checkQuotes(t, n.library, posts[i].d)
	}
}

func TestAnniversaries(t *testing.T) {
	t.Parallel()
	f := small()
	f.exercises[1].Start = "2021-11-20"
	n := newNewsroom(t, f)
	sub := subscribe(t, n.Store, store.Subscription{ChannelID: "1", Since: morning})
	d, picks := compose(t, n, sub, "2026-11-20")
	if d.Exercise.Exercise.Key != f.exercises[1].Key || d.Exercise.Years != 5 {
		t.Errorf("on its day: %+v", d.Exercise)
	}
	n.settle(t)
	if d, _ := compose(t, n, sub, "2027-11-20"); d.Exercise.Exercise.Key == picks.Exercise {
		t.Error("it comes again before all have had their turn")
	}
	for _, c := range []struct {
		began, today string
		want         int
	}{
		{"2021-10-17", "2026-10-17", 5}, {"2021-10-17", "2021-10-17", 0}, {"2021-10-17", "2026-10-18", 0}, {"2030-10-17", "2026-10-17", 0},
		{"2020-02-29", "2023-02-28", 3}, {"2020-02-29", "2024-02-28", 0}, {"2020-02-29", "2024-02-29", 4}, {"", "2024-02-29", 0}, {"2021-10", "2022-10-01", 0},
	} {
		if got := yearsSince(c.began, c.today); got != c.want {
			t.Errorf("%s on %s: %d years", c.began, c.today, got)
		}
	}
}

func TestTopics(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t, small())
	sub := subscribe(t, n.Store, store.Subscription{ChannelID: "1", Since: morning, Topics: "whales, HARBOURS of Karst; Tamm"})
	for i := range 10 {
		n.clock.set(morning.AddDate(0, 0, i))
		n.settle(t)
	}
	for _, p := range n.board.in("1") {
		if p.d.Quotation == nil || !strings.Contains(p.d.Quotation.Quote, "Tamm") {
			t.Errorf("not about the topics: %+v", p.d.Quotation)
		}
		if p.d.Exercise != nil {
			t.Errorf("not about the topics: %+v", p.d.Exercise.Exercise.Name)
		}
	}
	for given, want := range map[string]bool{"": true, "timber": true, "whales": false, "whales, timber": true, "the": false, " ,!": false, "harbour Tamm": true, "Tamm whales": false} {
		if fits, err := n.Editor.Fits(t.Context(), given); err != nil || fits != want {
			t.Errorf("something about %q: %t, %v", given, fits, err)
		}
	}
	sub.Topics = "whales"
	if d, _ := compose(t, n, sub, "2026-11-20"); !d.Empty() {
		t.Errorf("about nothing: %+v", d)
	}
}

func TestMissesAreCountedOnce(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t, small())
	subscribe(t, n.Store, store.Subscription{ChannelID: "1", Since: morning.Add(-5 * time.Hour)})
	for _, hours := range []int{-7, -2, -1, 0, 3, 30} {
		if err := n.Store.Miss(t.Context(), "guild", morning.Add(time.Duration(hours)*time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	for i, want := range []int{2, 2, 1} {
		n.clock.set(morning.AddDate(0, 0, i))
		n.settle(t)
		if posts := n.board.in("1"); posts[i].d.Misses != want {
			t.Errorf("day %d: %d misses, want %d", i, posts[i].d.Misses, want)
		}
	}
}

// TestChangedBehindOurBack quotes nothing of a file that is not what was indexed.
func TestChangedBehindOurBack(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t, small())
	sub := subscribe(t, n.Store, store.Subscription{ChannelID: "1", Since: morning})
	if _, err := n.Editor.State(t.Context()); err != nil {
		t.Fatal(err)
	}
	n.library.unread = map[string]bool{"a.txt": true}
	for i := range 3 {
		d, _ := compose(t, n, sub, "2026-11-20")
		if d.Quotation == nil || d.Quotation.Source != "b.txt" {
			t.Errorf("%d: %+v", i, d.Quotation)
		}
	}
}

func TestNothingToSay(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t, &folder{})
	subscribe(t, n.Store, store.Subscription{ChannelID: "1", Since: morning})
	n.settle(t)
	if posts := n.board.in("1"); len(posts) != 0 {
		t.Errorf("posted: %+v", posts)
	}
	if p, ok, err := n.Store.Post(t.Context(), "1", "2026-11-20"); err != nil || !ok || p.State != store.Empty {
		t.Errorf("the ledger has %+v, %v", p, err)
	}
}

// BenchmarkCompose composes for one channel after another out of the inventory of 10,000 files.
func BenchmarkCompose(b *testing.B) {
	f := &folder{}
	for i := range 10_000 {
		f.put(fmt.Sprintf("%d.txt", i), article(fmt.Sprintf("Place%d", i), 8))
	}
	n := newNewsroom(b, f)
	began := time.Now()
	if _, err := n.Editor.State(b.Context()); err != nil {
		b.Fatal(err)
	}
	b.Logf("the inventory took %s", time.Since(began))
	i := 0
	for b.Loop() {
		i++
		sub := store.Subscription{ChannelID: fmt.Sprint(i), Since: morning, Material: 1}
		if _, _, err := n.Editor.Compose(b.Context(), sub, "2026-11-20", store.Picks{}, morning); err != nil {
			b.Fatal(err)
		}
	}
}
