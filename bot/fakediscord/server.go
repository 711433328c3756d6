package fakediscord

import (
	"log/slog"
	"time"
)

// DefaultToken is the bot token that is accepted where Server.Token does not say otherwise.
const DefaultToken = "fake-discord-token"

// A Server is one Discord with one bot application. Set the fields before Start and not after. All methods are safe for
// concurrent use.
type Server struct {
	// Addr is where to listen. Empty means a free port on loopback.
	Addr string
	// Token is the bot's token, without the "Bot " in front. Empty means DefaultToken.
	Token string
	// Clock tells the time and runs what is due. Nil means real time.
	Clock Clock
	// RespondWithin is how long a bot has for its first response to an interaction. Zero means Discord's FirstResponseWithin. A
	// test that is about something else gives more, so that a busy machine does not fail it.
	RespondWithin time.Duration
	// Logger receives what happens, at debug level. Nil means nowhere.
	Logger *slog.Logger
	// HeartbeatInterval is what hello asks of clients. Zero means Discord's 41.25 s.
	HeartbeatInterval time.Duration
	// PrivilegedIntents are those switched on in the developer portal. Asking for another closes the session with 4014.
	PrivilegedIntents Intents
	// RateLimits are Discord's where zero.
	RateLimits RateLimits
	// SessionStarts is how many times a day a session may identify. Zero means 1000.
	SessionStarts int
	// Kept is how many requests, events of a session and messages of a channel are remembered. Zero means DefaultKept; a test
	// under load wants few, or this server's memory is what it measures.
	Kept int
	// OnRequest, if set, sees every REST request before it is handled, and returns the fault to answer it with, or nil.
	// Its Method, Path, After and Times are not looked at. It may be called concurrently.
	OnRequest func(Request) *Fault

	state
}
