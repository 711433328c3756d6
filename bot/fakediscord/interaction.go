package fakediscord

import (
	"cmp"
	"context"
	"errors"
	"time"
)

// ErrNoResponse is what a person reads as "The application did not respond": nothing came within 3 s, or nothing followed
// a promise to answer within 15 min.
var ErrNoResponse = errors.New("the application did not respond")

// How long a bot has for an interaction, unless Server.RespondWithin says otherwise of the first response.
const (
	FirstResponseWithin = 3 * time.Second
	TokenValidFor       = 15 * time.Minute
)

// ResponseType is Discord's number for a kind of first response.
type ResponseType int

// The kinds of first response.
const (
	PongResponse           ResponseType = 1
	MessageResponse        ResponseType = 4
	DeferredResponse       ResponseType = 5
	DeferredUpdateResponse ResponseType = 6
	UpdateResponse         ResponseType = 7
	AutocompleteResponse   ResponseType = 8
	ModalResponse          ResponseType = 9
)

// A Response is the first response to an interaction.
type Response struct {
	Type      ResponseType
	Ephemeral bool
	After     time.Duration // since the person acted, on the server's clock
	Elapsed   time.Duration // the same in real time, for benchmarks
	Message   Message       // what was shown or updated, as it was then; zero for choices and modals
	Choices   []Choice
	Modal     *Modal
}

// Deferred reports whether the bot only promised to answer later.
func (r Response) Deferred() bool {
	return r.Type == DeferredResponse || r.Type == DeferredUpdateResponse
}

// An Interaction is something that a person did and that a bot answers.
type Interaction struct {
	ID        string
	Token     string
	UserID    string
	ChannelID string

	server *Server
	state  *interaction
}

// Kinds of interaction.
const (
	commandInteraction      = 2
	componentInteraction    = 3
	autocompleteInteraction = 4
	modalInteraction        = 5
)

// interaction is what the server knows of one. It is guarded by the server's lock.
type interaction struct {
	id, token string
	kind      int
	command   CommandType // of a command
	name      string      // of a command, its subcommand's after it
	user      *User
	channel   *channel
	metadata  object
	source    *Message // the message that a component is on
	at        time.Time
	realAt    time.Time // for Response.Elapsed
	expired   bool      // 3 s have passed without a response
	response  *Response // nil until the first
	original  *Message  // what @original names
	thinking  bool      // a promised message has not come yet
	edited    bool      // a promised update has come
	followUps []*Message
	stop      []func() bool // of timers
	settled   chan struct{} // closed at the first response or when it is too late for one
}

// stopTimer stops what is still to come.
func (i *interaction) stopTimer() {
	for _, stop := range i.stop {
		stop()
	}
}

// begin makes an interaction and lets 3 s and 15 min run.
func (s *Server) begin(i *interaction) {
	i.id, i.token = s.newID(), "aW50ZXJhY3Rpb246"+randomHex(48)
	i.at, i.realAt = s.clock.Now(), time.Now()
	i.settled = make(chan struct{})
	s.interactions[i.id], s.tokens[i.token] = i, i
	tell := func(change func()) func() {
		return func() {
			s.lock()
			defer s.unlock()
			change()
			s.touch()
		}
	}
	i.stop = append(i.stop, s.clock.AfterFunc(s.respondWithin(), tell(func() {
		if i.response == nil {
			i.expired = true
			close(i.settled)
		}
	})))
	i.stop = append(i.stop, s.clock.AfterFunc(TokenValidFor, tell(func() {
		// Whoever holds the Interaction still sees it; the bot meets an unknown token from here on.
		delete(s.interactions, i.id)
		delete(s.tokens, i.token)
	})))
}

// respondWithin is how long a bot has for its first response.
func (s *Server) respondWithin() time.Duration { return cmp.Or(s.RespondWithin, FirstResponseWithin) }

// late reports whether the first response comes too late. The boundary itself is too late.
func (s *Server) late(i *interaction) bool {
	return i.response == nil && s.clock.Now().Sub(i.at) >= s.respondWithin()
}

// over reports whether the token has run out.
func (s *Server) over(i *interaction) bool { return s.clock.Now().Sub(i.at) >= TokenValidFor }

func (i *Interaction) await(ctx context.Context, done func() bool) error {
	return i.server.WaitFor(ctx, func(World) bool { return done() })
}

// Wait returns the first response as soon as there is one, or ErrNoResponse after 3 s on the server's clock, or the
// context's error.
func (i *Interaction) Wait(ctx context.Context) (Response, error) {
	// Not WaitFor: with many people waiting at once, waking all of them at every change is most of the time they wait.
	select {
	case <-i.state.settled:
	case <-ctx.Done():
		return Response{}, ctx.Err()
	}
	i.server.lock()
	defer i.server.unlock()
	if i.state.response == nil {
		return Response{}, ErrNoResponse
	}
	return *i.state.response, nil
}

// Final waits until the message that answers is there in full (the first response, or the edit or follow-up that ends
// the "thinking") and returns it as it is then. It returns ErrNoResponse like Wait, also when the token has run out.
func (i *Interaction) Final(ctx context.Context) (Message, error) {
	r, err := i.Wait(ctx)
	if err != nil || !r.Deferred() {
		return r.Message, err
	}
	var final Message
	failed := false
	err = i.await(ctx, func() bool {
		st := i.state
		if r.Type == DeferredResponse && !st.thinking || st.edited {
			final = *st.original
			return true
		}
		failed = i.server.over(st)
		return failed
	})
	if err == nil && failed {
		err = ErrNoResponse
	}
	return final, err
}

// Original is the message of the first response as it is now. It is false before that, for choices and modals, and
// after it was deleted.
func (i *Interaction) Original() (Message, bool) {
	i.server.lock()
	defer i.server.unlock()
	m := i.state.original
	if m == nil || m.Deleted {
		return Message{}, false
	}
	return *m, true
}

// FollowUps are the messages that came after the first response, oldest first, as they are now.
func (i *Interaction) FollowUps() []Message {
	i.server.lock()
	defer i.server.unlock()
	return i.followUps()
}

func (i *Interaction) followUps() []Message {
	out := make([]Message, 0, len(i.state.followUps))
	for _, m := range i.state.followUps {
		out = append(out, *m)
	}
	return out
}

// WaitFollowUps waits until there are at least n follow-ups and returns them.
func (i *Interaction) WaitFollowUps(ctx context.Context, n int) (out []Message, err error) {
	err = i.await(ctx, func() bool {
		out = i.followUps()
		return len(out) >= n
	})
	return out, err
}

// Notice is what Discord itself shows the person: "verbatim is thinking…", "The application did not respond", or nothing.
func (i *Interaction) Notice() string {
	i.server.lock()
	defer i.server.unlock()
	switch st := i.state; {
	case st.expired, st.thinking && i.server.over(st):
		return "The application did not respond"
	case st.thinking:
		return i.server.bot.Username + " is thinking…"
	}
	return ""
}
