package fakediscord

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

type guild struct {
	Guild
	roles    []*Role // everyone's first, then the bot's own
	members  map[string]*member
	channels []string
	joined   time.Time
	left     bool // the bot was put out
}

type member struct {
	user   *User
	roles  []string
	joined time.Time
}

type channel struct {
	Channel
	messages []*Message // oldest first
	typing   int
}

// AddUser adds a person. Empty fields are filled in; they join no guild.
func (s *Server) AddUser(u User) User {
	s.lock()
	defer s.unlock()
	return *s.addUser(u)
}

func (st *state) addUser(u User) *User {
	u.ID = cmp.Or(u.ID, st.newID())
	u.Username = cmp.Or(u.Username, "user"+u.ID)
	u.Discriminator = cmp.Or(u.Discriminator, "0")
	u.Locale = cmp.Or(u.Locale, "en-US")
	st.users[u.ID] = &u
	return &u
}

// AddGuild adds a guild with the bot in it, and tells its sessions. Empty fields are filled in. It has no channels yet.
func (s *Server) AddGuild(g Guild) Guild {
	s.lock()
	defer s.unlock()
	added := s.addGuild(g)
	s.dispatch(event{name: "GUILD_CREATE", guildID: added.ID, intents: IntentGuilds, data: s.guildCreateJSON(added)})
	s.touch()
	return added.Guild
}

func (st *state) addGuild(g Guild) *guild {
	g.ID = cmp.Or(g.ID, st.newID())
	g.Name = cmp.Or(g.Name, "Guild "+g.ID)
	g.OwnerID = cmp.Or(g.OwnerID, st.person.ID)
	g.Locale = cmp.Or(g.Locale, "en-US")
	now := st.clock.Now()
	added := &guild{Guild: g, members: map[string]*member{}, joined: now}
	own := &Role{ID: st.newID(), Name: st.bot.Username, Permissions: DefaultPermissions, Position: 1, Managed: true}
	added.roles = []*Role{{ID: g.ID, Name: "@everyone", Permissions: DefaultPermissions}, own}
	added.members[st.bot.ID] = &member{user: st.bot, roles: []string{own.ID}, joined: now}
	if owner, ok := st.users[g.OwnerID]; ok {
		added.members[owner.ID] = &member{user: owner, joined: now}
	}
	st.guilds[g.ID] = added
	st.guildOrder = append(st.guildOrder, g.ID)
	return added
}

// RemoveGuild puts the bot out of a guild, and tells its sessions.
func (s *Server) RemoveGuild(guildID string) {
	s.lock()
	defer s.unlock()
	g, ok := s.guilds[guildID]
	if !ok || g.left {
		return
	}
	g.left = true
	delete(g.members, s.bot.ID)
	s.dispatch(event{name: "GUILD_DELETE", guildID: guildID, intents: IntentGuilds, data: object{"id": guildID}})
	s.touch()
}

// AddChannel adds a channel to the guild c.GuildID, and tells the bot's sessions. Empty fields are filled in.
func (s *Server) AddChannel(c Channel) (Channel, error) {
	s.lock()
	defer s.unlock()
	if _, ok := s.guilds[c.GuildID]; !ok {
		return Channel{}, fmt.Errorf("fakediscord: there is no guild %q", c.GuildID)
	}
	added := s.addChannel(c)
	name := "CHANNEL_CREATE"
	if isThread(added.Type) {
		name = "THREAD_CREATE"
	}
	s.dispatch(event{name: name, guildID: c.GuildID, intents: IntentGuilds, data: s.channelJSON(added)})
	s.touch()
	return added.Channel, nil
}

func (st *state) addChannel(c Channel) *channel {
	c.ID = cmp.Or(c.ID, st.newID())
	if c.Type != DMChannel {
		c.Name = cmp.Or(c.Name, "channel-"+c.ID)
	}
	added := &channel{Channel: c}
	st.channels[c.ID] = added
	if g, ok := st.guilds[c.GuildID]; ok {
		g.channels = append(g.channels, c.ID)
	}
	return added
}

func isThread(t ChannelType) bool { return t == PublicThreadChannel || t == PrivateThreadChannel }

// DeleteChannel deletes a channel with all its messages, and tells the bot's sessions.
func (s *Server) DeleteChannel(channelID string) {
	s.lock()
	defer s.unlock()
	c, ok := s.channels[channelID]
	if !ok {
		return
	}
	for _, m := range c.messages {
		delete(s.messages, m.ID)
	}
	delete(s.channels, channelID)
	if g, ok := s.guilds[c.GuildID]; ok {
		g.channels = slices.DeleteFunc(g.channels, func(id string) bool { return id == channelID })
	}
	name := "CHANNEL_DELETE"
	if isThread(c.Type) {
		name = "THREAD_DELETE"
	}
	s.dispatch(event{name: name, guildID: c.GuildID, intents: IntentGuilds, data: s.channelJSON(c)})
	s.touch()
}

// Join makes a user a member of a guild, with roles besides everyone's.
func (s *Server) Join(guildID, userID string, roleIDs ...string) error {
	s.lock()
	defer s.unlock()
	g, u := s.guilds[guildID], s.users[userID]
	if g == nil || u == nil {
		return fmt.Errorf("fakediscord: there is no guild %q or no user %q", guildID, userID)
	}
	g.members[userID] = &member{user: u, roles: slices.Clone(roleIDs), joined: s.clock.Now()}
	data := s.memberJSON(g, g.members[userID])
	data["guild_id"] = guildID
	s.dispatch(event{name: "GUILD_MEMBER_ADD", guildID: guildID, intents: IntentGuildMembers, data: data})
	s.touch()
	return nil
}

// SetRole adds a role to a guild or changes it. The guild's own ID names everyone's role.
func (s *Server) SetRole(guildID string, r Role) (Role, error) {
	s.lock()
	defer s.unlock()
	g, ok := s.guilds[guildID]
	if !ok {
		return Role{}, fmt.Errorf("fakediscord: there is no guild %q", guildID)
	}
	r.ID = cmp.Or(r.ID, s.newID())
	name := "GUILD_ROLE_CREATE"
	if at := slices.IndexFunc(g.roles, func(old *Role) bool { return old.ID == r.ID }); at >= 0 {
		r.Name = cmp.Or(r.Name, g.roles[at].Name)
		g.roles[at], name = &r, "GUILD_ROLE_UPDATE"
	} else {
		r.Name = cmp.Or(r.Name, "new role")
		g.roles = append(g.roles, &r)
	}
	data := object{"guild_id": guildID, "role": r}
	s.dispatch(event{name: name, guildID: guildID, intents: IntentGuilds, data: data})
	s.touch()
	return r, nil
}

// SetBotPermissions says what the bot may do in a guild: it sets both everyone's role and the bot's own, since Discord
// joins the two. A new guild grants DefaultPermissions.
func (s *Server) SetBotPermissions(guildID string, p Permissions) error {
	s.lock()
	defer s.unlock()
	g, ok := s.guilds[guildID]
	if !ok {
		return fmt.Errorf("fakediscord: there is no guild %q", guildID)
	}
	for at, r := range g.roles[:2] {
		changed := *r
		changed.Permissions = p
		g.roles[at] = &changed
	}
	s.touch()
	return nil
}

// SetSystemChannel says in which of a guild's channels Discord itself posts.
func (s *Server) SetSystemChannel(guildID, channelID string) error {
	s.lock()
	defer s.unlock()
	g, ok := s.guilds[guildID]
	if !ok {
		return fmt.Errorf("fakediscord: there is no guild %q", guildID)
	}
	g.SystemChannelID = channelID
	s.dispatch(event{name: "GUILD_UPDATE", guildID: guildID, intents: IntentGuilds, data: s.guildJSON(g)})
	s.touch()
	return nil
}

// SetOverwrites replaces what a channel changes of its guild's permissions.
func (s *Server) SetOverwrites(channelID string, o ...Overwrite) error {
	s.lock()
	defer s.unlock()
	c, ok := s.channels[channelID]
	if !ok {
		return fmt.Errorf("fakediscord: there is no channel %q", channelID)
	}
	c.Overwrites = slices.Clone(o)
	s.dispatch(event{name: "CHANNEL_UPDATE", guildID: c.GuildID, intents: IntentGuilds, data: s.channelJSON(c)})
	s.touch()
	return nil
}
