package fakediscord

import "slices"

// A World is a consistent view of everything there is. It is valid only inside the function that it was handed to, and
// that function must not call the Server.
type World struct{ s *Server }

// Messages lists what stands in a channel, oldest first, ephemeral messages left out.
func (w World) Messages(channelID string) []Message {
	return w.s.visible(channelID, "")
}

// SeenBy lists what one person sees in a channel, oldest first, ephemeral messages of theirs included.
func (w World) SeenBy(userID, channelID string) []Message {
	return w.s.visible(channelID, userID)
}

// Message finds a message that was not deleted.
func (w World) Message(messageID string) (Message, bool) {
	m, ok := w.s.messages[messageID]
	if !ok {
		return Message{}, false
	}
	return *m, true
}

// Commands lists the commands registered in a guild, or the global ones where guildID is empty, in order of creation.
func (w World) Commands(guildID string) []Command {
	var out []Command
	for _, c := range w.s.commands {
		if c.GuildID == guildID {
			out = append(out, *c)
		}
	}
	return out
}

// Connections tells how many gateway sockets are identified or resumed now.
func (w World) Connections() int {
	n := 0
	for c := range w.s.conns {
		if c.session != nil {
			n++
		}
	}
	return n
}

// Identifies tells how many sessions were started since the server was.
func (w World) Identifies() int { return w.s.identifies }

// Resumes tells how many times a session was resumed since the server started.
func (w World) Resumes() int { return w.s.resumes }

// Requests lists the REST requests that were answered, oldest first, the last Server.Kept of them.
func (w World) Requests() []Request { return slices.Clone(w.s.requests) }

// Typing tells how many times the bot has shown itself typing in a channel.
func (w World) Typing(channelID string) int {
	if c, ok := w.s.channels[channelID]; ok {
		return c.typing
	}
	return 0
}

// visible lists a channel's messages, those for one person alone only if they are for userID.
func (st *state) visible(channelID, userID string) []Message {
	c, ok := st.channels[channelID]
	if !ok {
		return nil
	}
	var out []Message
	for _, m := range c.messages {
		if m.SeenOnlyBy == "" || m.SeenOnlyBy == userID {
			out = append(out, *m)
		}
	}
	return out
}

// look asks one thing of the world.
func look[T any](s *Server, ask func(World) T) T {
	s.lock()
	defer s.unlock()
	return ask(World{s})
}

// Messages lists what stands in a channel, oldest first, ephemeral messages left out.
func (s *Server) Messages(channelID string) []Message {
	return look(s, func(w World) []Message { return w.Messages(channelID) })
}

// SeenBy lists what one person sees in a channel, oldest first, ephemeral messages of theirs included.
func (s *Server) SeenBy(userID, channelID string) []Message {
	return look(s, func(w World) []Message { return w.SeenBy(userID, channelID) })
}

// Message finds a message that was not deleted.
func (s *Server) Message(messageID string) (Message, bool) {
	s.lock()
	defer s.unlock()
	return World{s}.Message(messageID)
}

// Commands lists the commands registered in a guild, or the global ones where guildID is empty, in order of creation.
func (s *Server) Commands(guildID string) []Command {
	return look(s, func(w World) []Command { return w.Commands(guildID) })
}

// Requests lists the REST requests that were answered, oldest first, the last Server.Kept of them.
func (s *Server) Requests() []Request { return look(s, World.Requests) }

// Bot is the bot's user.
func (s *Server) Bot() User { return look(s, func(w World) User { return *w.s.bot }) }

// ApplicationID is the bot's application.
func (s *Server) ApplicationID() string {
	return look(s, func(w World) string { return w.s.applicationID })
}

// Guild is the guild that is there from the start.
func (s *Server) Guild() Guild {
	return look(s, func(w World) Guild { return w.s.guilds[w.s.firstGuild].Guild })
}

// Channel is the text channel that is there from the start.
func (s *Server) Channel() Channel {
	return look(s, func(w World) Channel { return w.s.channels[w.s.firstChannel].Channel })
}

// Person is the member of Guild who is there from the start. They own it.
func (s *Server) Person() User { return look(s, func(w World) User { return *w.s.person }) }
