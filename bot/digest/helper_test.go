package digest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"verbatim/bot/digest/due"
	"verbatim/bot/store"
	"verbatim/retrieval"
	"verbatim/retrieval/exercise"
	"verbatim/retrieval/layout"
	"verbatim/retrieval/passage"
)

// A folder is a library of what a test puts into it.
type folder struct {
	retrieval.Library
	mu        sync.Mutex
	docs      []retrieval.Document
	exercises []retrieval.Exercise
	changes   int
	unread    map[string]bool // files that have changed on disk since
}

func (f *folder) put(source, text string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	sum := sha256.Sum256([]byte(text))
	f.docs = append(f.docs, retrieval.Document{Source: source, Title: layout.Title(source, text, layout.Blocks(text, false)), Text: text, SHA256: hex.EncodeToString(sum[:])})
	f.changes++
}

func (f *folder) Mark() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return fmt.Sprintf("%08d", f.changes)
}

func (f *folder) Sources(context.Context) ([]retrieval.Source, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	var all []retrieval.Source
	for _, d := range f.docs {
		all = append(all, retrieval.Source{Source: d.Source, Title: d.Title, SHA256: d.SHA256})
	}
	return append(all, retrieval.Source{Source: "broken.txt", Problem: "It cannot be read."}), nil
}

func (f *folder) Read(_ context.Context, source string) (retrieval.Document, []retrieval.Passage, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, d := range f.docs {
		if d.Source == source {
			if f.unread[source] {
				d.Text, d.SHA256 = "", "another"
			}
			return d, passage.Split(d), nil
		}
	}
	return retrieval.Document{}, nil, fs.ErrNotExist
}

func (f *folder) Exercises(context.Context) (retrieval.Catalogue, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return exercise.Of(f.exercises), nil
}

// topicsOfTest are what articles are made of.
var places = strings.Fields("Anselm Tamm Harrow Orrin Karst Gull Lisle Morrow Quay Varn")

// article is a text with n sentences that stand on their own, all different.
func article(name string, n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "The news from %s\n\n", name)
	for i := range n {
		fmt.Fprintf(&b, "The harbour of %s at %s handled %d tons of timber in the year %d, according to the port. ", places[i%len(places)], name, 1000+i, 1900+i)
	}
	return b.String()
}

// exercises makes n exercises, each with two quotations from the article of a name.
func exercises(doc retrieval.Document, n int) []retrieval.Exercise {
	var all []retrieval.Exercise
	for i := range n {
		e := retrieval.Exercise{Key: fmt.Sprintf("%08d", i), Name: fmt.Sprintf("Tide %d", 2000+i), Named: true, Kind: retrieval.KindExercise, Year: 2000 + i}
		for _, s := range passage.Split(doc)[0].Sentences[:2] {
			e.Evidence = append(e.Evidence, retrieval.Evidence{Field: retrieval.FieldName, Value: e.Name,
				Excerpt: retrieval.Excerpt{Source: doc.Source, Title: doc.Title, Quote: doc.Text[s.Start:s.End], Start: s.Start, End: s.End, Line: 3, EndLine: 3}})
		}
		all = append(all, e)
	}
	return all
}

// A manual clock shows what it is told.
type manualClock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *manualClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *manualClock) set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = t
}

func (c *manualClock) AfterFunc(time.Duration, func()) func() bool {
	return func() bool { return true }
}

// A board is a Discord with nonces and a history. What goes wrong is what wrong says for a post; accepted tells whether it
// was made all the same.
type board struct {
	mu     sync.Mutex
	clock  Clock
	posts  []posted
	wrong  func(channelID string) (accept bool, err error)
	told   []string
	finds  int
	crashs bool // the goroutine that posts ends there and then
}

type posted struct {
	channelID, nonce, id string
	at                   time.Time
	d                    Digest
}

// noncesHeld is for how long the board knows a nonce, as fakediscord does.
const noncesHeld = 3 * time.Minute

func (b *board) Post(_ context.Context, channelID, nonce string, d Digest) (string, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	accept, err := true, error(nil)
	if b.wrong != nil {
		accept, err = b.wrong(channelID)
	}
	id := ""
	if accept {
		id = b.accept(channelID, nonce, d)
	}
	if b.crashs {
		runtime.Goexit()
	}
	return id, err
}

func (b *board) accept(channelID, nonce string, d Digest) string {
	for _, p := range slices.Backward(b.posts) {
		if b.clock.Now().Sub(p.at) >= noncesHeld {
			break
		}
		if p.channelID == channelID && p.nonce == nonce {
			return p.id
		}
	}
	id := fmt.Sprint(len(b.posts) + 1)
	b.posts = append(b.posts, posted{channelID, nonce, id, b.clock.Now(), d})
	return id
}

func (b *board) Find(_ context.Context, channelID, day string, from time.Time) (string, bool, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.finds++
	for _, p := range b.posts {
		if p.channelID == channelID && p.d.Day == day && !p.at.Before(from) {
			return p.id, true, nil
		}
	}
	return "", false, nil
}

func (b *board) Tell(_ context.Context, guildID, channelID, reason string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.told = append(b.told, guildID+" "+channelID+" "+reason)
	return nil
}

func (b *board) in(channelID string) []posted {
	b.mu.Lock()
	defer b.mu.Unlock()
	var all []posted
	for _, p := range b.posts {
		if p.channelID == channelID {
			all = append(all, p)
		}
	}
	return all
}

func openStore(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), store.Options{Path: filepath.Join(t.TempDir(), store.FileName), Careless: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func subscribe(t testing.TB, s *store.Store, sub store.Subscription) store.Subscription {
	t.Helper()
	if sub.Zone == "" {
		sub.Zone = "UTC"
	}
	if sub.Minutes == 0 {
		sub.Minutes = 9 * 60
	}
	if sub.Days == 0 {
		sub.Days = uint8(due.EveryDay)
	}
	sub.GuildID, sub.Origin = "guild", store.ByCommand
	if err := s.Subscribe(t.Context(), sub); err != nil {
		t.Fatal(err)
	}
	return sub
}

// A newsroom is everything that a digest needs, with a clock that stands.
type newsroom struct {
	*Runner
	library *folder
	board   *board
	clock   *manualClock
}

var morning = time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)

func newNewsroom(t testing.TB, library *folder) *newsroom {
	t.Helper()
	clock := &manualClock{now: morning}
	n := &newsroom{library: library, board: &board{clock: clock}, clock: clock}
	n.start(openStore(t))
	return n
}

// start makes a runner, as a new process would.
func (n *newsroom) start(s *store.Store) {
	editor := NewEditor(n.library, s, discard())
	editor.Notes = true
	n.Runner = NewRunner(Options{Store: s, Editor: editor, Sender: n.board, Clock: n.clock, PerSecond: 1_000_000})
}

// settle does a pass and waits for what it began.
func (n *newsroom) settle(t testing.TB) {
	t.Helper()
	n.pass(t.Context())
	n.posting.Wait()
}

func contextUntil(t *testing.T, d time.Duration) (context.Context, context.CancelFunc) {
	return context.WithTimeout(t.Context(), d)
}
