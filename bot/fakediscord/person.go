package fakediscord

import (
	"context"
	"fmt"
	"slices"
	"strings"
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

// refuse makes a Refusal.
func refuse(format string, args ...any) error { return &Refusal{fmt.Sprintf(format, args...)} }

// maxPersonContent is how long a person's message may be, in UTF-16 code units; paying does not come in.
const maxPersonContent = 2000

// Say posts a person's message in a channel. Mentions are written <@ID>, <@&ID>, @everyone or @here.
func (s *Server) Say(ctx context.Context, userID, channelID, text string, opts ...SayOptions) (Message, error) {
	if err := ctx.Err(); err != nil {
		return Message{}, err
	}
	s.lock()
	defer s.unlock()
	defer s.touch()
	u, c, err := s.personIn(userID, channelID, SendMessages)
	if err != nil {
		return Message{}, err
	}
	return s.say(u, c, text, opts)
}

// say posts a person's message where they may.
func (s *Server) say(u *User, c *channel, text string, opts []SayOptions) (Message, error) {
	var o SayOptions
	if len(opts) > 0 {
		o = opts[0]
	}
	text = strings.TrimSpace(text)
	if text == "" && len(o.Attachments) == 0 {
		return Message{}, refuse("the message is empty")
	}
	if utf16Len(text) > maxPersonContent {
		return Message{}, refuse("the message is longer than %d characters", maxPersonContent)
	}
	m := &Message{Author: *u, Content: text, Pinged: pinged(text, nil)}
	for _, a := range o.Attachments {
		f := file{name: a.Filename, kind: a.ContentType, data: a.Data}
		m.Attachments = append(m.Attachments, s.store(f, attachmentRef{Description: a.Description}, c.ID))
	}
	if o.ReplyTo != "" {
		to, found := s.messages[o.ReplyTo]
		if !found || to.ChannelID != c.ID || to.SeenOnlyBy != "" {
			return Message{}, refuse("there is no message %s to reply to", o.ReplyTo)
		}
		m.Type = replyMessage
		m.Reference = &MessageReference{MessageID: to.ID, ChannelID: c.ID, GuildID: c.GuildID}
		if !o.NoPing && !slices.Contains(m.Pinged, to.Author.ID) {
			m.Pinged = append(m.Pinged, to.Author.ID)
		}
	}
	return *s.post(c, m), nil
}

// Upload stores a file that a person is about to give to a command, and returns what names it: its ID is the option's value.
func (s *Server) Upload(ctx context.Context, userID, channelID string, a Attachment) (Attachment, error) {
	if err := ctx.Err(); err != nil {
		return Attachment{}, err
	}
	s.lock()
	defer s.unlock()
	if _, _, err := s.personIn(userID, channelID, UseApplicationCommands); err != nil {
		return Attachment{}, err
	}
	if len(a.Data) > largestFile {
		return Attachment{}, refuse("the file is larger than %d bytes", largestFile)
	}
	return s.store(file{name: a.Filename, kind: a.ContentType, data: a.Data}, attachmentRef{Description: a.Description}, channelID), nil
}

// DM posts a person's direct message to the bot, opening the channel if need be. Message.ChannelID names it.
func (s *Server) DM(ctx context.Context, userID, text string, opts ...SayOptions) (Message, error) {
	if err := ctx.Err(); err != nil {
		return Message{}, err
	}
	s.lock()
	defer s.unlock()
	defer s.touch()
	u, found := s.users[userID]
	if !found {
		return Message{}, noSuch("user", userID)
	}
	return s.say(u, s.dmWith(u), text, opts)
}

// DMChannel opens the direct messages between a person and the bot, or finds them.
func (s *Server) DMChannel(userID string) (Channel, error) {
	s.lock()
	defer s.unlock()
	u, found := s.users[userID]
	if !found {
		return Channel{}, noSuch("user", userID)
	}
	return s.dmWith(u).Channel, nil
}

// noSuch is the error of a test or a command that names what there is not.
func noSuch(what, id string) error { return fmt.Errorf("fakediscord: there is no %s %q", what, id) }

// personIn finds a person and a channel where they have permissions.
func (s *Server) personIn(userID, channelID string, needed Permissions) (*User, *channel, error) {
	u, c := s.users[userID], s.channels[channelID]
	switch {
	case u == nil:
		return nil, nil, noSuch("user", userID)
	case c == nil:
		return nil, nil, noSuch("channel", channelID)
	case c.Type == DMChannel && c.Recipients[0].ID != userID:
		return nil, nil, refuse("these direct messages are somebody else's")
	}
	if isThread(c.Type) && needed == SendMessages {
		needed = SendMessagesInThreads
	}
	if !s.permissionsIn(userID, c).Has(ViewChannel | needed) {
		return nil, nil, refuse("%s may not do that in this channel", u.Username)
	}
	return u, c, nil
}

// EditMessage changes the text of a person's own message.
func (s *Server) EditMessage(ctx context.Context, messageID, text string) (Message, error) {
	if err := ctx.Err(); err != nil {
		return Message{}, err
	}
	s.lock()
	defer s.unlock()
	defer s.touch()
	m, found := s.messages[messageID]
	if !found {
		return Message{}, noSuch("message", messageID)
	}
	if m.Author.Bot {
		return Message{}, refuse("only %s edits that message", m.Author.Username)
	}
	now := s.clock.Now().UTC()
	m.Content, m.EditedTimestamp = strings.TrimSpace(text), &now
	s.addressees(m)
	s.dispatch(s.messageEvent("MESSAGE_UPDATE", s.channels[m.ChannelID], m))
	return *m, nil
}

// DeleteMessage deletes a message, as its author or a moderator does.
func (s *Server) DeleteMessage(ctx context.Context, messageID string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.lock()
	defer s.unlock()
	defer s.touch()
	m, found := s.messages[messageID]
	if !found {
		return noSuch("message", messageID)
	}
	s.remove(m)
	return nil
}
