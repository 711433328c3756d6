package sandbox

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"verbatim/bot/fakediscord"
)

// DefaultAddr is where the page is unless somebody says otherwise.
const DefaultAddr = "127.0.0.1:8737"

// Options say what to show. Only Bot must be set.
type Options struct {
	Addr string // host:port on loopback; empty: DefaultAddr, or, where that is in use, the next port that is free
	// Bot runs the bot on a Discord until ctx ends. It may be called again after it has returned.
	Bot   func(ctx context.Context, at Discord) error
	Clock *Clock // nil: one of its own
	Keep  string // the file to keep what was said in, and to begin with; empty: none
	Topic string // what the material is about, for the tour: the title of a document; empty: not known
	Log   *slog.Logger
	// RespondWithin is how long a bot has for its first response; 0: as long as Discord gives it.
	RespondWithin time.Duration
}

// Discord is where a bot finds the sandbox's Discord.
type Discord struct {
	URL   string // the base address, as DISCORD_BASE_URL
	Token string
}

// A Sandbox is one page with the Discord it shows. Make it with Open, call Run once, and Close it if Run is never called.
type Sandbox struct {
	discord  *fakediscord.Server
	clock    *Clock
	world    world
	bot      bot
	topic    string
	log      *slog.Logger
	listener net.Listener
	secret   string
	keep     string

	mu    sync.Mutex
	forms map[string]*fakediscord.Interaction // that were answered with a form, by the ID of the person
}

// kept is how many requests, events and messages of a channel are remembered: more than anybody scrolls back, and few enough
// that a page which opens has them at once.
const kept = 300

// Open starts the Discord and begins to listen. The errors are sentences for people.
func Open(o Options) (*Sandbox, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Clock == nil {
		o.Clock = &Clock{}
	}
	l, err := listenAt(o.Addr)
	if err != nil {
		return nil, err
	}
	if o.Addr == "" && l.Addr().String() != DefaultAddr {
		o.Log.Warn("the usual port is in use, perhaps by another sandbox, so the page is at the next that is free", "usual", DefaultAddr)
	}
	s := &Sandbox{clock: o.Clock, topic: o.Topic, log: o.Log, listener: l, secret: newSecret(), keep: o.Keep,
		forms: make(map[string]*fakediscord.Interaction)}
	s.discord = &fakediscord.Server{Clock: s.clock, Kept: kept, Logger: o.Log, RespondWithin: o.RespondWithin}
	if err := s.open(); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	s.bot.run = func(ctx context.Context) error {
		return o.Bot(ctx, Discord{URL: s.discord.URL(), Token: fakediscord.DefaultToken})
	}
	return s, nil
}

// open starts the Discord with the world that was kept, or a new one.
func (s *Sandbox) open() (err error) {
	restored := false
	if s.keep != "" {
		if restored, err = s.restore(); err != nil {
			return err
		}
	}
	if err := s.discord.Start(); err != nil {
		return err
	}
	if !restored {
		s.world, err = furnish(s.discord)
	}
	return err
}

// Close frees the addresses.
func (s *Sandbox) Close() error { return errors.Join(s.discord.Close(), s.listener.Close()) }

// URL is the address of the page.
func (s *Sandbox) URL() string { return "http://" + s.listener.Addr().String() + "/" }

// stopWithin is how long a stop waits for requests under way, which end with it; whoever is slower than that is cut off.
const stopWithin = fakediscord.FirstResponseWithin

// Run serves the page and runs the bot until ctx ends or the bot fails, and closes everything.
func (s *Sandbox) Run(ctx context.Context) error {
	defer s.Close()
	g, ctx := errgroup.WithContext(ctx)
	server := &http.Server{Handler: s.handler(), ReadHeaderTimeout: 10 * time.Second,
		BaseContext: func(net.Listener) context.Context { return ctx },
		ErrorLog:    slog.NewLogLogger(s.log.Handler(), slog.LevelDebug)}
	g.Go(func() error { return s.bot.stay(ctx) })
	if s.keep != "" {
		g.Go(func() error { return s.saveChanges(ctx) })
	}
	g.Go(func() error {
		if err := server.Serve(s.listener); !errors.Is(err, http.ErrServerClosed) {
			return fmt.Errorf("the sandbox's page cannot be served any more: %w", err)
		}
		return nil
	})
	g.Go(func() error {
		<-ctx.Done()
		limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopWithin)
		defer cancel()
		if server.Shutdown(limit) != nil {
			return server.Close()
		}
		return nil
	})
	return g.Wait()
}
