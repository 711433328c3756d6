package fakediscord

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"
)

// saved is what of a world outlives its server: who and what there is, and what was said. Sessions, interactions, commands
// and ephemeral messages do not, as they would not outlive a restart of clients.
type saved struct {
	LastID        uint64
	ApplicationID string
	Person        string
	FirstGuild    string
	FirstChannel  string
	Users         []savedUser
	Guilds        []savedGuild
	Channels      []savedChannel
	Files         []savedFile
}

type savedUser struct {
	User
	Locale string
}

type savedGuild struct {
	Guild
	Roles    []Role
	Members  []savedMember
	Channels []string
	Joined   time.Time
}

type savedMember struct {
	User   string
	Roles  []string
	Joined time.Time
}

type savedChannel struct {
	Channel
	Messages []savedMessage
}

// A savedMessage keeps what Message keeps from the bot.
type savedMessage struct {
	Message
	Pinged      []string
	Answers     *Use
	Interaction object
}

type savedFile struct {
	Attachment
	Data []byte
}

// Save writes the world, for Load. What it writes is good for this version of the package only.
func (s *Server) Save(w io.Writer) error {
	s.lock()
	out := s.saved()
	s.unlock()
	return json.NewEncoder(w).Encode(out)
}

func (st *state) saved() saved {
	out := saved{LastID: st.lastID, ApplicationID: st.applicationID, Person: st.person.ID, FirstGuild: st.firstGuild, FirstChannel: st.firstChannel}
	for _, u := range st.users {
		out.Users = append(out.Users, savedUser{*u, u.Locale})
	}
	for _, id := range st.guildOrder {
		out.Guilds = append(out.Guilds, st.guilds[id].saved())
	}
	for _, c := range st.channels {
		out.Channels = append(out.Channels, c.saved())
	}
	for _, a := range st.files {
		out.Files = append(out.Files, savedFile{a, a.Data})
	}
	return out
}

func (g *guild) saved() savedGuild {
	out := savedGuild{Guild: g.Guild, Channels: slices.Clone(g.channels), Joined: g.joined}
	for _, r := range g.roles {
		out.Roles = append(out.Roles, *r)
	}
	for id, m := range g.members {
		out.Members = append(out.Members, savedMember{id, m.roles, m.joined})
	}
	return out
}

func (c *channel) saved() savedChannel {
	out := savedChannel{Channel: c.Channel}
	for _, m := range c.messages {
		if m.SeenOnlyBy == "" {
			out.Messages = append(out.Messages, savedMessage{*m, m.Pinged, m.Answers, m.interaction})
		}
	}
	return out
}

// Load replaces the world by one that Save wrote. It must come before Start. After an error the world is as it was.
func (s *Server) Load(r io.Reader) error {
	var in saved
	if err := json.NewDecoder(r).Decode(&in); err != nil {
		return fmt.Errorf("read the saved world: %w", err)
	}
	s.lock()
	defer s.unlock()
	if s.listener != nil {
		return errors.New("fakediscord: a world is loaded before the server starts")
	}
	loaded := state{users: map[string]*User{}, guilds: map[string]*guild{}, channels: map[string]*channel{}, messages: map[string]*Message{}, files: map[string]Attachment{}}
	if err := loaded.load(in); err != nil {
		return err
	}
	s.lastID, s.applicationID, s.bot, s.person = max(in.LastID, s.lastID), in.ApplicationID, loaded.bot, loaded.person
	s.firstGuild, s.firstChannel, s.guildOrder = in.FirstGuild, in.FirstChannel, loaded.guildOrder
	s.users, s.guilds, s.channels, s.messages, s.files = loaded.users, loaded.guilds, loaded.channels, loaded.messages, loaded.files
	return nil
}

// load builds the world that was saved into an empty one.
func (st *state) load(in saved) error {
	for _, u := range in.Users {
		u.User.Locale = u.Locale
		st.users[u.ID] = &u.User
	}
	for _, c := range in.Channels {
		st.loadChannel(c)
	}
	for _, f := range in.Files {
		f.Attachment.Data = f.Data
		st.files[f.ID] = f.Attachment
	}
	for _, g := range in.Guilds {
		if err := st.loadGuild(g); err != nil {
			return err
		}
	}
	st.bot, st.person = st.users[in.ApplicationID], st.users[in.Person]
	if st.bot == nil || st.person == nil || st.guilds[in.FirstGuild] == nil || st.channels[in.FirstChannel] == nil {
		return errors.New("the saved world lacks its first guild, channel, person or bot")
	}
	return nil
}

func (st *state) loadChannel(in savedChannel) {
	c := &channel{Channel: in.Channel}
	for _, m := range in.Messages {
		m.Message.Pinged, m.Message.Answers, m.Message.interaction = m.Pinged, m.Answers, m.Interaction
		c.messages = append(c.messages, &m.Message)
		st.messages[m.ID] = &m.Message
	}
	st.channels[c.ID] = c
}

func (st *state) loadGuild(in savedGuild) error {
	g := &guild{Guild: in.Guild, channels: in.Channels, joined: in.Joined, members: map[string]*member{}}
	for _, r := range in.Roles {
		g.roles = append(g.roles, &r)
	}
	for _, m := range in.Members {
		u, found := st.users[m.User]
		if !found {
			return fmt.Errorf("the saved world lacks the user %s", m.User)
		}
		g.members[m.User] = &member{user: u, roles: m.Roles, joined: m.Joined}
	}
	if len(g.roles) < 2 {
		return fmt.Errorf("the saved guild %s lacks roles", g.ID)
	}
	st.guilds[g.ID] = g
	st.guildOrder = append(st.guildOrder, g.ID)
	return nil
}
