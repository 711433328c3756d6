package discord

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"verbatim/bot/fakediscord"
	"verbatim/bot/seedstest"
	"verbatim/retrieval"
	"verbatim/retrieval/answer"
)

// seeds is the real engine on the real material, opened once for all tests.
var seeds *answer.Library

func TestMain(m *testing.M) {
	os.Exit(seedstest.Main(m, func(library *answer.Library) { seeds = library }))
}

// patience is how long a test waits for what must come. It is no measure: only a failing test takes so long.
const patience = 3 * time.Minute

func contextFor(t testing.TB) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	return ctx
}

// startDiscord runs a Discord, which waits for answers as long as a test does, since no test here is about those that come too
// late. change may set its fields first.
func startDiscord(t testing.TB, change ...func(*fakediscord.Server)) *fakediscord.Server {
	t.Helper()
	d := &fakediscord.Server{RespondWithin: patience}
	for _, c := range change {
		c(d)
	}
	if err := d.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

// A running bot of a test.
type running struct {
	log  *lockedBuffer
	stop func() error // asks it to stop and waits until it has
	done <-chan struct{}
}

// startBot runs a bot and waits until its commands are registered. change may set its configuration first.
func startBot(t testing.TB, d *fakediscord.Server, library retrieval.Library, change ...func(*Config)) *running {
	t.Helper()
	r := launchBot(t, d, library, change...)
	guild := d.Guild().ID
	if err := d.WaitFor(contextFor(t), func(w fakediscord.World) bool {
		return w.Connections() > 0 && (len(w.Commands("")) > 0 || len(w.Commands(guild)) > 0)
	}); err != nil {
		t.Fatalf("the bot did not connect and register: %v\n%s", err, r.log)
	}
	return r
}

func launchBot(t testing.TB, d *fakediscord.Server, library retrieval.Library, change ...func(*Config)) *running {
	t.Helper()
	r := &running{log: &lockedBuffer{}}
	c := Config{
		Token: fakediscord.DefaultToken, BaseURL: d.URL(), RespondWithin: patience,
		Log: slog.New(slog.NewTextHandler(r.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	for _, f := range change {
		f(&c)
	}
	bot, err := New(c, library)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	var ended error
	go func() {
		defer close(done)
		ended = bot.Run(ctx)
	}()
	r.done = done
	r.stop = func() error {
		cancel()
		<-done
		return ended
	}
	t.Cleanup(func() {
		_ = r.stop()
		if strings.Contains(r.log.String(), fakediscord.DefaultToken) {
			t.Errorf("the token is in the log")
		}
	})
	return r
}

// A lockedBuffer is a log that can be read, and waited for, while it is written.
type lockedBuffer struct {
	mu      sync.Mutex
	b       bytes.Buffer
	changed chan struct{} // closed at the next write; nil while nobody waits
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.changed != nil {
		close(l.changed)
		l.changed = nil
	}
	return l.b.Write(p)
}

// await waits until a text is in the log.
func (l *lockedBuffer) await(ctx context.Context, text string) error {
	for {
		changed := l.next()
		if strings.Contains(l.String(), text) {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// next is closed when something is written.
func (l *lockedBuffer) next() <-chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.changed == nil {
		l.changed = make(chan struct{})
	}
	return l.changed
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// use uses a slash command as the guild's person in its channel, and returns the message that answers.
func use(t testing.TB, d *fakediscord.Server, name string, o fakediscord.Options) (*fakediscord.Interaction, fakediscord.Message) {
	t.Helper()
	i, err := d.SlashCommand(contextFor(t), d.Person().ID, d.Channel().ID, name, o)
	if err != nil {
		t.Fatal(err)
	}
	return i, final(t, i)
}

func final(t testing.TB, i *fakediscord.Interaction) fakediscord.Message {
	t.Helper()
	m, err := i.Final(contextFor(t))
	if err != nil {
		t.Fatal(err)
	}
	checkHarmless(t, m)
	return m
}

// press presses the button with a label and returns the message that answers.
func press(t testing.TB, d *fakediscord.Server, userID string, m fakediscord.Message, label string) fakediscord.Message {
	t.Helper()
	i, err := d.PressButton(contextFor(t), userID, m.ID, button(t, m, label).CustomID)
	if err != nil {
		t.Fatal(err)
	}
	return final(t, i)
}

func button(t testing.TB, m fakediscord.Message, label string) fakediscord.Component {
	t.Helper()
	for _, row := range m.Components {
		for _, c := range row.Components {
			if c.Label == label {
				return c
			}
		}
	}
	t.Fatalf("no button %q on %+v", label, m.Components)
	return fakediscord.Component{}
}

// botMessages waits until the bot has written n messages in a channel and returns them.
func botMessages(t testing.TB, d *fakediscord.Server, channelID string, n int) []fakediscord.Message {
	t.Helper()
	var found []fakediscord.Message
	bot := d.Bot().ID
	err := d.WaitFor(contextFor(t), func(w fakediscord.World) bool {
		found = nil
		for _, m := range w.Messages(channelID) {
			if m.Author.ID == bot {
				found = append(found, m)
			}
		}
		return len(found) >= n
	})
	if err != nil {
		t.Fatalf("%v: the bot wrote %d messages of %d", err, len(found), n)
	}
	for _, m := range found {
		checkHarmless(t, m)
	}
	return found
}

func checkHarmless(t testing.TB, m fakediscord.Message) {
	t.Helper()
	if len(m.Pinged) > 0 {
		t.Errorf("the message notified %v", m.Pinged)
	}
}

// displayed is a message's text as a person sees it, quotes after each other.
func displayed(m fakediscord.Message) string {
	var b strings.Builder
	b.WriteString(readMarkdown(m.Content).seen.String())
	for _, e := range m.Embeds {
		b.WriteString("\n")
		if e.Author != nil {
			b.WriteString(e.Author.Name + "\n")
		}
		b.WriteString(readMarkdown(e.Title).seen.String() + "\n" + readMarkdown(e.Description).seen.String() + "\n")
		for _, f := range e.Fields {
			b.WriteString(readMarkdown(f.Name).seen.String() + "\n" + readMarkdown(f.Value).seen.String() + "\n")
		}
		if e.Footer != nil {
			b.WriteString(e.Footer.Text)
		}
	}
	return b.String()
}

func wantText(t testing.TB, m fakediscord.Message, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(displayed(m), p) {
			t.Errorf("the message does not say %q:\n%s", p, displayed(m))
		}
	}
}

// writes counts the requests that changed something under paths ending so.
func requests(d *fakediscord.Server, method, part string) int {
	n := 0
	for _, r := range d.Requests() {
		if r.Method == method && strings.Contains(r.Path, part) {
			n++
		}
	}
	return n
}

// A script is a library that does as a test says. What is nil is the embedded library's.
type script struct {
	retrieval.Library
	ask    func(context.Context, retrieval.Question) (retrieval.Answer, error)
	search func(context.Context, retrieval.Query) (retrieval.Ranking, error)
	list   func() []retrieval.Source
	read   func(string) (retrieval.Document, []retrieval.Passage, error)
	mark   func() string
	held   func() retrieval.Catalogue
}

func (s script) Exercises(ctx context.Context) (retrieval.Catalogue, error) {
	if s.held == nil {
		return s.Library.Exercises(ctx)
	}
	return s.held(), nil
}

func (s script) Ask(ctx context.Context, q retrieval.Question) (retrieval.Answer, error) {
	if s.ask == nil {
		return s.Library.Ask(ctx, q)
	}
	return s.ask(ctx, q)
}

func (s script) Search(ctx context.Context, q retrieval.Query) (retrieval.Ranking, error) {
	if s.search == nil {
		return s.Library.Search(ctx, q)
	}
	return s.search(ctx, q)
}

func (s script) Sources(ctx context.Context) ([]retrieval.Source, error) {
	if s.list == nil {
		return s.Library.Sources(ctx)
	}
	return s.list(), nil
}

func (s script) Read(ctx context.Context, source string) (retrieval.Document, []retrieval.Passage, error) {
	if s.read == nil {
		return s.Library.Read(ctx, source)
	}
	return s.read(source)
}

func (s script) Mark() string {
	if s.mark == nil {
		return s.Library.Mark()
	}
	return s.mark()
}

// quoting is a library whose every answer is these quotes.
func quoting(quotes ...string) script {
	a := retrieval.Answer{Answered: true}
	for i, q := range quotes {
		a.Excerpts = append(a.Excerpts, retrieval.Excerpt{
			Source: fmt.Sprintf("%d.txt", i), Title: "Title", Quote: q, End: len(q), Line: 1, EndLine: 1 + strings.Count(q, "\n"),
		})
	}
	return script{Library: seeds, ask: func(context.Context, retrieval.Question) (retrieval.Answer, error) { return a, nil }}
}
