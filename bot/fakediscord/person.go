package fakediscord

import (
	"context"
	"fmt"
)

// Options are the values that a person gave to a command, by name: string, bool, int, float64, or the ID of a user,
// channel or role as a string.
type Options map[string]any

// A Refusal is why Discord would not have let a person do that: the bot hears nothing of it.
type Refusal struct{ Reason string }

func (r *Refusal) Error() string { return fmt.Sprintf("discord refuses: %s", r.Reason) }

// SayOptions are what a message can have besides its text.
type SayOptions struct {
	ReplyTo     string // a message's ID
	Attachments []Attachment
	NoPing      bool // do not notify the author of the message replied to
}

// Say posts a person's message in a channel. Mentions are written <@ID>, <@&ID>, @everyone or @here.
func (s *Server) Say(ctx context.Context, userID, channelID, text string, opts ...SayOptions) (Message, error) {
	panic("not yet")
}

// DM posts a person's direct message to the bot, opening the channel if need be. Message.ChannelID names it.
func (s *Server) DM(ctx context.Context, userID, text string, opts ...SayOptions) (Message, error) {
	panic("not yet")
}

// DMChannel opens the direct messages between a person and the bot, or finds them.
func (s *Server) DMChannel(userID string) (Channel, error) { panic("not yet") }

// EditMessage changes the text of a person's own message.
func (s *Server) EditMessage(ctx context.Context, messageID, text string) (Message, error) {
	panic("not yet")
}

// DeleteMessage deletes a message, as its author or a moderator does.
func (s *Server) DeleteMessage(ctx context.Context, messageID string) error { panic("not yet") }

// SlashCommand uses a slash command. A subcommand's name follows its command's, as in "settings digest on". What Discord
// would not send (unknown command or option, missing, wrong type, too long, not among the choices) is a *Refusal.
func (s *Server) SlashCommand(ctx context.Context, userID, channelID, name string, options Options) (*Interaction, error) {
	panic("not yet")
}

// MessageCommand uses a command from the menu of a message.
func (s *Server) MessageCommand(ctx context.Context, userID, channelID, name, messageID string) (*Interaction, error) {
	panic("not yet")
}

// UserCommand uses a command from the menu of a user.
func (s *Server) UserCommand(ctx context.Context, userID, channelID, name, targetID string) (*Interaction, error) {
	panic("not yet")
}

// Autocomplete types partial into the option focused of a slash command, with the other options given so far, and
// returns what is offered. An ErrNoResponse wrapped error is returned when nothing came in 3 s.
func (s *Server) Autocomplete(ctx context.Context, userID, channelID, name string, others Options, focused, partial string) ([]Choice, error) {
	panic("not yet")
}

// PressButton presses a button of a message that the person sees. A disabled button is a *Refusal.
func (s *Server) PressButton(ctx context.Context, userID, messageID, customID string) (*Interaction, error) {
	panic("not yet")
}

// Select chooses values in a menu of a message that the person sees.
func (s *Server) Select(ctx context.Context, userID, messageID, customID string, values ...string) (*Interaction, error) {
	panic("not yet")
}

// SubmitModal fills in the form that answered an interaction and sends it. values are by custom_id.
func (s *Server) SubmitModal(ctx context.Context, asked *Interaction, values map[string]string) (*Interaction, error) {
	panic("not yet")
}
