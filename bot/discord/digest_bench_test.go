package discord

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"verbatim/bot/digest/due"
	"verbatim/bot/fakediscord"
	"verbatim/bot/store"
)

// BenchmarkDigests5000Channels has a digest due in 5,000 channels at the same minute, on a Discord that refuses what comes too
// fast, and measures how long it takes until all stand there, each once. At 40 a second it cannot be less than 125 s, so that it
// is run only where asked; else 200 channels are posted to.
func BenchmarkDigests5000Channels(b *testing.B) {
	channels := 200
	if os.Getenv("VERBATIM_BENCH_DIGESTS") != "" {
		channels = 5000
	}
	for b.Loop() {
		benchmarkDigests(b, channels)
	}
}

func benchmarkDigests(b *testing.B, channels int) {
	s := openStore(b, filepath.Join(b.TempDir(), store.FileName))
	d := startDiscord(b, func(f *fakediscord.Server) { f.Kept = 20_000 })
	now := time.Now().UTC().Add(-time.Minute)
	ids := make([]string, channels)
	for i := range ids {
		c, err := d.AddChannel(fakediscord.Channel{GuildID: d.Guild().ID, Name: fmt.Sprint(i)})
		if err != nil {
			b.Fatal(err)
		}
		ids[i] = c.ID
		err = s.Subscribe(b.Context(), store.Subscription{ChannelID: c.ID, GuildID: c.GuildID, Minutes: now.Hour()*60 + now.Minute(),
			Days: uint8(due.EveryDay), Zone: "UTC", Origin: store.ByCommand, Since: now.Add(-time.Hour)})
		if err != nil {
			b.Fatal(err)
		}
	}
	began := time.Now()
	startBot(b, d, seeds, func(c *Config) { c.Digests = Digests{Store: s} })
	err := d.WaitFor(b.Context(), func(w fakediscord.World) bool {
		return len(w.Messages(ids[channels-1])) > 0 && len(w.Requests()) >= channels
	})
	if err != nil {
		b.Fatal(err)
	}
	missing := func() (n int) {
		for _, id := range ids {
			n += 1 - min(len(d.Messages(id)), 1)
		}
		return n
	}
	for missing() > 0 {
		<-time.After(50 * time.Millisecond)
	}
	took := time.Since(began)
	posted, limited := 0, 0
	for _, r := range d.Requests() {
		if r.Method == "POST" && r.Route == "POST /channels/{channel}/messages" {
			posted++
			if r.Status == http.StatusTooManyRequests {
				limited++
			}
		}
	}
	for _, id := range ids {
		if n := len(d.Messages(id)); n != 1 {
			b.Errorf("%d posts in channel %s", n, id)
		}
	}
	b.ReportMetric(float64(posted)/took.Seconds(), "posts/s")
	b.ReportMetric(took.Seconds(), "s/all")
	b.ReportMetric(float64(limited), "refused")
}
