package discord

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"

	"verbatim/retrieval"
)

// Config says how to reach Discord. Only Token must be set.
type Config struct {
	Token   string // of the bot, without "Bot " in front
	GuildID string // register commands in this guild only; empty: everywhere
	BaseURL string // empty: DefaultBaseURL
	Log     *slog.Logger

	RespondWithin time.Duration    // how long Discord waits for a first response; 0: the constant RespondWithin
	DeferAfter    time.Duration    // how long a handler may take before it is announced; 0: half of that
	Now           func() time.Time // nil: time.Now

	Digests Digests
}

// A Bot serves a library on Discord. Make it with New and call Run once.
type Bot struct {
	library retrieval.Library
	token   string
	guildID string
	log     *slog.Logger
	now     func() time.Time
	base    *url.URL

	respondWithin, deferAfter time.Duration

	rest     *rest
	self     atomic.Pointer[identity]
	seen     seen
	refusals refusals
	inflight inflight
	digests  *digests // nil: none are kept
}

// An identity is who the bot is, as Discord told it when a session began.
type identity struct{ userID, appID string }

// New returns a bot that is not connected yet. The error names what is wrong in c.
func New(c Config, library retrieval.Library) (*Bot, error) {
	if strings.TrimSpace(c.Token) == "" {
		return nil, errors.New("the token is missing; put the bot's token into DISCORD_TOKEN")
	}
	if c.BaseURL == "" {
		c.BaseURL = DefaultBaseURL
	}
	base, err := url.Parse(c.BaseURL)
	if err != nil || base.Host == "" || base.Scheme != "http" && base.Scheme != "https" {
		return nil, fmt.Errorf("DISCORD_BASE_URL is %q, which is no address; write one such as %s", c.BaseURL, DefaultBaseURL)
	}
	b := &Bot{
		library: library, token: c.Token, guildID: c.GuildID, base: base,
		log: c.Log, now: c.Now, respondWithin: cmp.Or(c.RespondWithin, RespondWithin),
	}
	b.deferAfter = cmp.Or(c.DeferAfter, b.respondWithin/2)
	b.fillIn()
	bridge(b.log)
	session, err := b.newSession()
	if err != nil {
		return nil, err
	}
	b.rest = &rest{session}
	b.digests = b.newDigests(c.Digests)
	return b, nil
}

func (b *Bot) fillIn() {
	if b.log == nil {
		b.log = slog.New(slog.DiscardHandler)
	}
	if b.now == nil {
		b.now = time.Now
	}
}

// newSession returns a session of discordgo's in which everything that it does by itself, and we do better, is off: retries
// that no context ends, reconnecting that nothing ends, the state, which nobody asks, and compression, which takes more time to
// undo than it saves on events as small as these.
func (b *Bot) newSession() (*discordgo.Session, error) {
	s, err := discordgo.New("Bot " + b.token)
	if err != nil {
		return nil, fmt.Errorf("make a session: %w", err)
	}
	s.Client = newClient(b.base)
	s.StateEnabled = false
	s.SyncEvents = true
	s.ShouldReconnectOnError = false
	s.ShouldRetryOnRateLimit = false
	s.MaxRestRetries = 0
	s.Compress = false
	s.LogLevel = discordgo.LogWarning
	s.Identify.Intents = discordgo.IntentGuildMessages | discordgo.IntentDirectMessages
	return s, nil
}

// stopWithin is how long a stop waits for what is in flight, once the gateway is closed, which discordgo makes last a
// second. Container runtimes kill 10 s after they ask.
const stopWithin = 8 * time.Second

// Run connects, registers the commands and serves until ctx ends; then it finishes what is in flight and returns nil. It
// reconnects for as long as it takes. It returns an error only when Discord refuses the bot for good.
func (b *Bot) Run(ctx context.Context) error {
	work, abandon := context.WithCancel(context.WithoutCancel(ctx))
	defer abandon()
	g := &gateway{bot: b, work: work, serving: ctx}
	err := g.stay(ctx)
	g.close() // first, so that nothing new begins; what has begun goes on meanwhile

	limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopWithin)
	defer cancel()
	if left := b.inflight.wait(limit); left > 0 {
		b.log.Warn("stopped with answers unfinished", "answers", left)
	}
	return err
}

// listen adds the handlers, which answer under the context work. They are called one after the other in the order of
// events, and must not block, nor call the session. serving ends when the bot is to begin nothing new.
func (b *Bot) listen(work, serving context.Context, s *discordgo.Session) {
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.Ready) { b.onReady(work, serving, e) })
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.InteractionCreate) { b.onInteraction(work, e) })
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.MessageCreate) { b.onMessage(work, e) })
}

func (b *Bot) onReady(work, serving context.Context, e *discordgo.Ready) {
	if e.User == nil || e.Application == nil {
		b.log.Error("Discord did not say who the bot is; commands are not registered")
		return
	}
	b.self.Store(&identity{userID: e.User.ID, appID: e.Application.ID})
	b.inflight.start(func() { b.prepare(work) })
	b.inflight.start(func() {
		if err := b.register(work, e.Application.ID); err != nil {
			b.log.Error("the commands could not be registered; mentions and direct messages work, and it is tried again at the next start", "error", err)
		}
	})
	b.startDigests(serving)
}

// prepare has the exercises gathered, for which the first person to type a name would else wait.
func (b *Bot) prepare(work context.Context) {
	if _, err := b.library.Exercises(work); err != nil && work.Err() == nil {
		b.log.Error("the exercises could not be gathered; it is tried again when somebody asks for them", "error", err)
	}
}

func (b *Bot) onInteraction(work context.Context, e *discordgo.InteractionCreate) {
	if e.Interaction == nil || e.ID == "" || e.Token == "" || e.Type == discordgo.InteractionPing {
		b.log.Warn("an interaction came without what is needed to answer it")
		return
	}
	if self := b.self.Load(); e.AppID == "" && self != nil {
		e.AppID = self.appID
	}
	received := b.now()
	if b.seen.first(e.ID) {
		b.handle(func() { b.serve(work, e.Interaction, received) })
	}
}

func (b *Bot) onMessage(work context.Context, e *discordgo.MessageCreate) {
	self := b.self.Load()
	if self == nil {
		return
	}
	text, ok := addressed(e.Message, self.userID)
	if ok && b.seen.first(e.ID) {
		b.handle(func() { b.hear(work, e.Message, text) })
	}
}

// handle runs f beside the reading of further events. A panic costs one answer and not the process.
func (b *Bot) handle(f func()) {
	b.inflight.start(func() {
		defer func() {
			if p := recover(); p != nil {
				b.log.Error("an event could not be handled", "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
			}
		}()
		f()
	})
}
