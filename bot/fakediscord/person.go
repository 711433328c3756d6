package fakediscord

import (
	"context"
	"errors"
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

// interact sends an interaction to the sessions that serve its channel.
func (s *Server) interact(i *interaction, data object) *Interaction {
	s.begin(i)
	i.metadata = object{"id": i.id, "type": i.kind, "user": i.user, "authorizing_integration_owners": owners(i.channel)}
	s.dispatch(event{name: "INTERACTION_CREATE", guildID: i.channel.GuildID, data: s.interactionJSON(i, data)})
	s.touch()
	return &Interaction{ID: i.id, Token: i.token, UserID: i.user.ID, ChannelID: i.channel.ID, server: s, state: i}
}

// owners tells for which installation an interaction is: a guild's, named "0" in direct messages.
func owners(c *channel) object {
	if c.GuildID == "" {
		return object{"0": "0"}
	}
	return object{"0": c.GuildID}
}

// attachmentLimit is what an interaction tells of the largest file, in bytes.
const attachmentLimit = largestFile

// interactionJSON is an interaction as the bot receives it.
func (s *Server) interactionJSON(i *interaction, data object) object {
	o := object{"id": i.id, "application_id": s.applicationID, "type": i.kind, "token": i.token, "version": 1, "data": data,
		"channel": s.channelJSON(i.channel), "channel_id": i.channel.ID, "locale": i.user.Locale, "entitlements": []any{},
		"entitlement_sku_ids": []any{}, "attachment_size_limit": attachmentLimit,
		"authorizing_integration_owners": owners(i.channel), "app_permissions": s.permissionsIn(s.bot.ID, i.channel)}
	if i.source != nil {
		o["message"] = s.messageJSON(i.source)
	}
	g, inGuild := s.guilds[i.channel.GuildID]
	if !inGuild {
		o["user"], o["context"] = i.user, 1
		return o
	}
	o["guild_id"], o["guild_locale"], o["context"] = g.ID, g.Locale, 0
	o["guild"] = object{"id": g.ID, "locale": g.Locale, "features": []string{}}
	if m, isMember := g.members[i.user.ID]; isMember {
		member := s.memberJSON(g, m)
		member["permissions"] = s.permissionsIn(i.user.ID, i.channel)
		o["member"] = member
	}
	return o
}

// MessageCommand uses a command from the menu of a message.
func (s *Server) MessageCommand(ctx context.Context, userID, channelID, name, messageID string) (*Interaction, error) {
	return s.menuCommand(ctx, userID, channelID, MessageMenuCommand, name, messageID)
}

// UserCommand uses a command from the menu of a user.
func (s *Server) UserCommand(ctx context.Context, userID, channelID, name, targetID string) (*Interaction, error) {
	return s.menuCommand(ctx, userID, channelID, UserMenuCommand, name, targetID)
}

func (s *Server) menuCommand(ctx context.Context, userID, channelID string, kind CommandType, name, targetID string) (*Interaction, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.lock()
	defer s.unlock()
	u, c, err := s.personIn(userID, channelID, UseApplicationCommands)
	if err != nil {
		return nil, err
	}
	command, err := s.commandFor(u, c, kind, name)
	if err != nil {
		return nil, err
	}
	resolved := resolved{}
	if kind == UserMenuCommand {
		err = s.resolveUser(resolved, c, targetID)
	} else {
		m, found := s.messages[targetID]
		if !found || m.ChannelID != channelID || m.SeenOnlyBy != "" && m.SeenOnlyBy != userID {
			return nil, noSuch("message in this channel", targetID)
		}
		resolved.add("messages", targetID, s.messageJSON(m))
	}
	if err != nil {
		return nil, err
	}
	data := object{"id": command.ID, "name": command.Name, "type": kind, "target_id": targetID, "resolved": resolved}
	if command.GuildID != "" {
		data["guild_id"] = command.GuildID
	}
	return s.interact(&interaction{kind: commandInteraction, command: kind, user: u, channel: c}, data), nil
}

// SlashCommand uses a slash command. A subcommand's name follows its command's, as in "settings digest on". What Discord
// would not send (unknown command or option, missing, wrong type, too long, not among the choices) is a *Refusal.
func (s *Server) SlashCommand(ctx context.Context, userID, channelID, name string, options Options) (*Interaction, error) {
	return s.slash(ctx, userID, channelID, name, options, nil)
}

// Autocomplete types partial into the option focused of a slash command, with the other options given so far, and
// returns what is offered. The error is ErrNoResponse when nothing came in 3 s.
func (s *Server) Autocomplete(ctx context.Context, userID, channelID, name string, others Options, focused, partial string) ([]Choice, error) {
	i, err := s.slash(ctx, userID, channelID, name, others, &typing{focused, partial})
	if err != nil {
		return nil, err
	}
	r, err := i.Wait(ctx)
	return r.Choices, err
}

// typing is an option that a person is in the middle of.
type typing struct{ option, text string }

func (s *Server) slash(ctx context.Context, userID, channelID, name string, options Options, t *typing) (*Interaction, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.lock()
	defer s.unlock()
	u, c, err := s.personIn(userID, channelID, UseApplicationCommands)
	if err != nil {
		return nil, err
	}
	words := strings.Fields(name)
	if len(words) == 0 {
		return nil, errors.New("fakediscord: a command needs a name")
	}
	command, err := s.commandFor(u, c, ChatInputCommand, words[0])
	if err != nil {
		return nil, err
	}
	filled := &filling{server: s, user: u, channel: c, given: options, typing: t, resolved: resolved{}}
	list, err := filled.nested(command.Options, words[1:])
	if err != nil {
		return nil, err
	}
	data := object{"id": command.ID, "name": command.Name, "type": ChatInputCommand}
	if len(list) > 0 {
		data["options"] = list
	}
	if len(filled.resolved) > 0 {
		data["resolved"] = filled.resolved
	}
	if command.GuildID != "" {
		data["guild_id"] = command.GuildID
	}
	kind := commandInteraction
	if t != nil {
		kind = autocompleteInteraction
	}
	return s.interact(&interaction{kind: kind, command: ChatInputCommand, user: u, channel: c}, data), nil
}

// commandFor finds the command that a person would see: the guild's own before the global one.
func (s *Server) commandFor(u *User, c *channel, kind CommandType, name string) (*Command, error) {
	var command *Command
	if c.GuildID != "" {
		command = s.commandNamed(c.GuildID, kind, name)
	}
	if command == nil {
		command = s.commandNamed("", kind, name)
	}
	if command == nil {
		return nil, refuse("there is no command %q here", name)
	}
	if c.GuildID == "" && !command.worksInDMs() || c.GuildID != "" && len(command.Contexts) > 0 && !slices.Contains(command.Contexts, 0) {
		return nil, refuse("the command %q cannot be used here", name)
	}
	if needed := command.DefaultMemberPermissions; needed != nil && c.GuildID != "" {
		has := s.permissionsIn(u.ID, c)
		if !has.Has(*needed) || *needed == 0 && !has.Has(Administrator) {
			return nil, refuse("%s may not use %q", u.Username, name)
		}
	}
	return command, nil
}

func (c *Command) worksInDMs() bool {
	if len(c.Contexts) > 0 {
		return slices.Contains(c.Contexts, 1)
	}
	return c.DMPermission == nil || *c.DMPermission
}
