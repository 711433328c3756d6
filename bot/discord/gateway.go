package discord

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
)

// A gateway keeps one session with Discord open.
type gateway struct {
	bot       *Bot
	work      context.Context // what events are handled under; it outlives the wish to stop
	serving   context.Context // ends with that wish
	session   *discordgo.Session
	dialer    *dialer
	transport http.RoundTripper
	lost      chan struct{}
}

const (
	openWithin = 30 * time.Second // from dialling to READY, which Discord may delay at an outage

	// The waits between tries to connect double from firstPause to longestPause. Discord allows 1,000 identifies a day; at
	// the longest, 720 are made.
	firstPause   = 500 * time.Millisecond
	longestPause = 2 * time.Minute

	// A connection that held so long counts as a success, so that the next is tried at once.
	stableAfter = time.Minute
)

// stay connects, and again whenever the connection is lost, until ctx ends or Discord refuses for good.
func (g *gateway) stay(ctx context.Context) error {
	failures := 0
	for ctx.Err() == nil {
		opened := g.bot.now()
		err := g.open(ctx)
		if fatal := fatalIn(err); fatal != nil {
			return fatal
		}
		if err == nil {
			g.bot.log.Info("connected to Discord")
			if !g.untilLost(ctx) {
				return nil
			}
			if g.bot.now().Sub(opened) > stableAfter {
				failures = 0
			}
		}
		wait := pause(failures)
		failures++
		if ctx.Err() == nil {
			g.bot.log.Warn("no connection to Discord; trying again", "in", wait, "error", err)
		}
		sleep(ctx, wait)
	}
	return nil
}

// pause is the wait before another try: none before the first, and from a quarter less to a quarter more by chance, so that
// many bots do not come back at the same moment.
func pause(failures int) time.Duration {
	if failures == 0 {
		return 0
	}
	wait := longestPause
	if failures < 9 { // firstPause doubled eight times is longestPause and over
		wait = min(firstPause<<(failures-1), longestPause)
	}
	return wait*3/4 + rand.N(wait/2)
}

// open connects, resuming the session there was. It starts a new one where Discord has said that it cannot be resumed.
func (g *gateway) open(ctx context.Context) error {
	if g.session == nil {
		if err := g.renew(); err != nil {
			return err
		}
	}
	limit, cancel := context.WithTimeout(ctx, openWithin)
	defer cancel()
	defer context.AfterFunc(limit, g.dialer.cut)()
	select {
	case <-g.lost:
	default:
	}
	g.session.Client.Transport = bound{limit, g.transport} // discordgo asks for the gateway's address without a context
	err := g.session.Open()
	if errors.Is(err, discordgo.ErrWSAlreadyOpen) { // discordgo can tell twice of one loss, the second time after its end
		return nil
	}
	if unresumable(err) {
		g.session = nil
	}
	return err
}

// renew makes a session that knows of none before.
func (g *gateway) renew() error {
	s, err := g.bot.newSession()
	if err != nil {
		return err
	}
	d, lost := &dialer{}, make(chan struct{}, 1)
	s.Dialer = d.websocket()
	s.AddHandler(func(*discordgo.Session, *discordgo.Disconnect) {
		select {
		case lost <- struct{}{}:
		default:
		}
	})
	g.bot.listen(g.work, g.serving, s)
	g.session, g.dialer, g.transport, g.lost = s, d, s.Client.Transport, lost
	return nil
}

// untilLost waits for the connection to be lost, and reports false where ctx ended first.
func (g *gateway) untilLost(ctx context.Context) bool {
	select {
	case <-g.lost:
		return true
	case <-ctx.Done():
		return false
	}
}

// close ends the session.
func (g *gateway) close() {
	if g.session == nil {
		return
	}
	if err := g.session.Close(); err != nil {
		g.bot.log.Warn("the connection did not close well", "error", err)
	}
}
