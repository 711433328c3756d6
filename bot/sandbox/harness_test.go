package sandbox

import (
	"context"
	"log/slog"
	"os"
	"sync"
	"testing"
	"time"

	"verbatim/bot/discord"
	"verbatim/bot/seedstest"
	"verbatim/bot/store"
	"verbatim/retrieval/answer"
)

// seeds is the real engine on the real material, opened once for all tests.
var seeds *answer.Library

func TestMain(m *testing.M) {
	status := seedstest.Main(m, func(library *answer.Library) { seeds = library })
	endBrowser()
	os.Exit(status)
}

// patience is how long a test waits for what must come. It is no measure: only a failing test takes so long.
const patience = 3 * time.Minute

// A running sandbox of a test.
type running struct {
	*Sandbox
	end func() // stops it, once
}

// open runs a sandbox with the real bot until the test ends. change may set its options first.
func open(t *testing.T, change ...func(*Options)) *running {
	t.Helper()
	var clock Clock
	o := Options{Addr: "127.0.0.1:0", Clock: &clock, RespondWithin: patience, Topic: "What is the exercise in Ningxia called?",
		Log: slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelInfo})),
		Bot: func(ctx context.Context, at Discord) error {
			digests, err := store.Memory(ctx)
			if err != nil {
				return err
			}
			defer digests.Close()
			bot, err := discord.New(discord.Config{Token: at.Token, BaseURL: at.URL, RespondWithin: patience, Now: clock.Now, Digests: discord.Digests{Store: digests, Clock: &clock}}, seeds)
			if err != nil {
				return err
			}
			return bot.Run(ctx)
		}}
	for _, f := range change {
		f(&o)
	}
	s, err := Open(o)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	end := sync.OnceFunc(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(end)
	return &running{s, end}
}

// without is an option: no bot.
func without(o *Options) {
	o.Bot = func(ctx context.Context, _ Discord) error {
		<-ctx.Done()
		return nil
	}
}
