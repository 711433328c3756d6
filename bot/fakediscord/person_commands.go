package fakediscord

import (
	"context"
	"errors"
	"slices"
	"strings"
)

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
	return s.interact(&interaction{kind: commandInteraction, command: kind, name: name, user: u, channel: c}, data), nil
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
	return s.interact(&interaction{kind: kind, command: ChatInputCommand, name: strings.Join(words, " "), user: u, channel: c}, data), nil
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
