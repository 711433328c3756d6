package discord

import (
	"errors"

	"github.com/gorilla/websocket"

	"verbatim/bot/reply"
)

// Fatal is why Discord will not have the bot. Its text is one plain sentence.
type Fatal struct {
	Sentence string
	Code     int // Discord's close code
}

func (e *Fatal) Error() string { return e.Sentence }

// fatalIn tells whether Discord closed the connection with a code after which connecting again is of no use. Discord sends
// those in answer to the first word of a connection, so the error of opening it is where they are seen.
func fatalIn(err error) *Fatal {
	var closed *websocket.CloseError
	if !errors.As(err, &closed) {
		return nil
	}
	const (
		authenticationFailed = 4004
		firstConfiguration   = 4010 // invalid shard, sharding required, invalid version, invalid intents
		disallowedIntents    = 4014
	)
	switch {
	case closed.Code == authenticationFailed:
		return &Fatal{reply.TokenRefused, closed.Code}
	case closed.Code == disallowedIntents:
		return &Fatal{reply.IntentsRefused, closed.Code}
	case firstConfiguration <= closed.Code && closed.Code < disallowedIntents:
		return &Fatal{reply.BotRefused, closed.Code}
	}
	return nil
}

// unresumable reports whether Discord has forgotten the session.
func unresumable(err error) bool {
	const invalidSequence, sessionTimedOut = 4007, 4009
	return websocket.IsCloseError(err, invalidSequence, sessionTimedOut, websocket.CloseNormalClosure, websocket.CloseGoingAway)
}
