package discord

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
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
