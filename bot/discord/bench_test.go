package discord

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"verbatim/bot/fakediscord"
	"verbatim/retrieval"
)

// BenchmarkFirstResponse50Users measures, with 50 people asking at the same moment over real sockets, two spans: from the
// bot's receiving the interaction to its having sent the first response (p50-ms, p99-ms), and from the person's act to the
// response's standing in Discord (whole-p99-ms). The machine does Discord's and the 50 people's part of the work too.
func BenchmarkFirstResponse50Users(b *testing.B) { measureFirstResponse(b, seeds) }

// BenchmarkFirstResponse50UsersWithoutEngine tells what of that is not the engine's.
func BenchmarkFirstResponse50UsersWithoutEngine(b *testing.B) {
	measureFirstResponse(b, quoting("One quote.", "Another quote.", "A third quote."))
}

func measureFirstResponse(b *testing.B, library retrieval.Library) {
	const users = 50
	// Discord's memory of what was asked would grow with every round, and its garbage collection with that, on the bot's
	// cores; so it keeps little, and between two rounds the time passes after which interactions are over.
	clock := fakediscord.NewManualClock(time.Now())
	d := startDiscord(b, func(d *fakediscord.Server) { d.Clock, d.RateLimits.Off, d.Kept = clock, true, 2*users })
	bot := &tookLog{}
	startBot(b, d, library, func(c *Config) { c.Log = slog.New(bot) })
	people := make([]fakediscord.User, users)
	for i := range people {
		people[i] = d.AddUser(fakediscord.User{})
		if err := d.Join(d.Guild().ID, people[i].ID); err != nil {
			b.Fatal(err)
		}
	}
	whole := &durations{}
	everybody := func() {
		var group sync.WaitGroup
		for n, p := range people {
			group.Go(func() { whole.add(askOnce(b, d, p, benchQuestions[n%len(benchQuestions)])) })
		}
		group.Wait()
	}
	everybody() // once before measuring, to open the connections: 50 here, where Discord's HTTP/2 needs one
	whole.reset()
	bot.reset()
	for b.Loop() {
		everybody()
		clock.Advance(fakediscord.TokenValidFor)
	}
	b.ReportMetric(bot.at(0.50), "p50-ms")
	b.ReportMetric(bot.at(0.99), "p99-ms")
	b.ReportMetric(whole.at(0.99), "whole-p99-ms")
}

var benchQuestions = []string{
	question, offTopic, "Which jets took part in the exercise?", "Who is the defence minister of Russia?",
	"When did the Vostok drills begin?", "What did the Pentagon say about China sending troops?", "Why do Russia and China train together?",
}

// askOnce asks a question as a person does and returns how long the first response took to stand in Discord.
func askOnce(b *testing.B, d *fakediscord.Server, person fakediscord.User, question string) time.Duration {
	i, err := d.SlashCommand(b.Context(), person.ID, d.Channel().ID, "ask", fakediscord.Options{"question": question})
	if err != nil {
		b.Error(err)
		return 0
	}
	r, err := i.Wait(b.Context())
	if err != nil || r.Deferred() {
		b.Errorf("%v, deferred: %v", err, r.Deferred())
	}
	return r.Elapsed
}

// durations are collected from several goroutines.
type durations struct {
	mu  sync.Mutex
	all []time.Duration
}

func (d *durations) add(one time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.all = append(d.all, one)
}

func (d *durations) reset() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.all = nil
}

// at is the quantile q, in milliseconds.
func (d *durations) at(q float64) float64 {
	d.mu.Lock()
	defer d.mu.Unlock()
	slices.Sort(d.all)
	return milliseconds(d.all[int(q*float64(len(d.all)-1))])
}

// A tookLog is a log that keeps how long answers took, by the bot's own record, and nothing else.
type tookLog struct{ durations }

func (l *tookLog) Enabled(_ context.Context, level slog.Level) bool { return level >= slog.LevelInfo }
func (l *tookLog) WithAttrs([]slog.Attr) slog.Handler               { return l }
func (l *tookLog) WithGroup(string) slog.Handler                    { return l }
func (l *tookLog) Handle(_ context.Context, r slog.Record) error {
	r.Attrs(func(a slog.Attr) bool {
		if a.Key == "took" {
			l.add(a.Value.Duration())
		}
		return true
	})
	return nil
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// BenchmarkSplit is what turning a page of a long source costs: the text is divided from its beginning.
func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("Russia and China (PRC) held drills in 2021. They ended on Friday, it was said.\n", 12_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		split(text, nil, nil, textUnits)
	}
}
