package discord

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"verbatim/bot/fakediscord"
	"verbatim/retrieval"
)

// BenchmarkFirstResponse50Users measures, with 50 people asking at the same moment, how long after each has acted the first
// response has reached Discord, over real sockets and with the real engine. The machine does Discord's part of the work too.
func BenchmarkFirstResponse50Users(b *testing.B) { measureFirstResponse(b, seeds) }

// BenchmarkFirstResponse50UsersWithoutEngine tells what of that is not the engine's.
func BenchmarkFirstResponse50UsersWithoutEngine(b *testing.B) {
	measureFirstResponse(b, quoting("One quote.", "Another quote.", "A third quote."))
}

func measureFirstResponse(b *testing.B, library retrieval.Library) {
	const users = 50
	d := startDiscord(b, func(d *fakediscord.Server) { d.RateLimits.Off = true })
	startBot(b, d, library)
	channel := d.Channel().ID
	people := make([]fakediscord.User, users)
	for i := range people {
		people[i] = d.AddUser(fakediscord.User{})
		if err := d.Join(d.Guild().ID, people[i].ID); err != nil {
			b.Fatal(err)
		}
	}
	questions := []string{
		question, offTopic, "Which jets took part in the exercise?", "Who is the defence minister of Russia?",
		"When did the Vostok drills begin?", "What did the Pentagon say about China sending troops?", "Why do Russia and China train together?",
	}
	var mu sync.Mutex
	var took []time.Duration
	everybody := func() {
		var group sync.WaitGroup
		for n, p := range people {
			group.Go(func() {
				i, err := d.SlashCommand(b.Context(), p.ID, channel, "ask", fakediscord.Options{"question": questions[n%len(questions)]})
				if err != nil {
					b.Error(err)
					return
				}
				r, err := i.Wait(b.Context())
				if err != nil || r.Deferred() {
					b.Errorf("%v, deferred: %v", err, r.Deferred())
				}
				mu.Lock()
				took = append(took, r.Elapsed)
				mu.Unlock()
			})
		}
		group.Wait()
	}
	everybody() // once before measuring, to open the connections: 50 here, where Discord's HTTP/2 needs one
	took = took[:0]
	for b.Loop() {
		everybody()
	}
	slices.Sort(took)
	b.ReportMetric(milliseconds(took[len(took)/2]), "p50-ms")
	b.ReportMetric(milliseconds(took[len(took)*99/100]), "p99-ms")
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
