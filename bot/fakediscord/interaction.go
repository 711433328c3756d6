package fakediscord

import (
	"context"
	"errors"
	"time"
)

// ErrNoResponse is what a person reads as "The application did not respond": nothing came within 3 s.
var ErrNoResponse = errors.New("the application did not respond")

// How long a bot has for an interaction.
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
func (r Response) Deferred() bool { return r.Type == DeferredResponse || r.Type == DeferredUpdateResponse }

// An Interaction is something that a person did and that a bot answers.
type Interaction struct {
	ID        string
	Token     string
	UserID    string
	ChannelID string

	server *Server
}

// Wait returns the first response as soon as there is one, or ErrNoResponse after 3 s on the server's clock, or the
// context's error.
func (i *Interaction) Wait(ctx context.Context) (Response, error) { panic("not yet") }

// Final waits until the message that answers is there in full (the first response, or the edit or follow-up that ends
// the "thinking") and returns it as it is then. It returns ErrNoResponse like Wait, also when the token has run out.
func (i *Interaction) Final(ctx context.Context) (Message, error) { panic("not yet") }

// Original is the message of the first response as it is now. It is false before that, for choices and modals, and
// after it was deleted.
func (i *Interaction) Original() (Message, bool) { panic("not yet") }

// FollowUps are the messages that came after the first response, oldest first, as they are now.
func (i *Interaction) FollowUps() []Message { panic("not yet") }

// WaitFollowUps waits until there are at least n follow-ups and returns them.
func (i *Interaction) WaitFollowUps(ctx context.Context, n int) ([]Message, error) {
	panic("not yet")
}

// Notice is what Discord itself shows the person: "Verbatim is thinking…", "The application did not respond", or nothing.
func (i *Interaction) Notice() string { panic("not yet") }
