package fakediscord

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"time"
)

// What a page that shows this Discord needs to see, besides what tests ask of a World.

// Version counts the changes of the world. It never goes back.
func (w World) Version() uint64 { return w.s.version }

// Channels lists a guild's channels and threads in order of creation, or, where guildID is empty, all direct messages.
func (w World) Channels(guildID string) []Channel {
	var out []Channel
	for _, c := range w.s.channels {
		if c.GuildID == guildID {
			out = append(out, c.Channel)
		}
	}
	slices.SortFunc(out, func(a, b Channel) int { return compareIDs(a.ID, b.ID) })
	return out
}

// Users lists everybody there is, the bot included, in order of creation.
func (w World) Users() []User {
	var out []User
	for _, u := range w.s.users {
		out = append(out, *u)
	}
	slices.SortFunc(out, func(a, b User) int { return compareIDs(a.ID, b.ID) })
	return out
}

// Roles lists a guild's roles, everyone's first.
func (w World) Roles(guildID string) []Role {
	g, found := w.s.guilds[guildID]
	if !found {
		return nil
	}
	var out []Role
	for _, r := range g.roles {
		out = append(out, *r)
	}
	return out
}

// Permissions are what a user may do in a channel; none where there is no such channel.
func (w World) Permissions(userID, channelID string) Permissions {
	c, found := w.s.channels[channelID]
	if !found {
		return 0
	}
	return w.s.permissionsIn(userID, c)
}

// compareIDs orders snowflakes by age.
func compareIDs(a, b string) int {
	switch {
	case olderID(a, b):
		return -1
	case olderID(b, a):
		return 1
	}
	return 0
}

// An Event is one that a session of the bot was sent.
type Event struct {
	Serial  uint64 // counts requests and events together
	Time    time.Time
	Name    string
	Payload []byte // as it went over the socket, uncompressed
}

// Events lists what the sessions that are still known were sent, oldest first, the last Server.Kept of each. Payloads must
// not be written to.
func (w World) Events() []Event {
	var out []Event
	for _, ss := range w.s.sessions {
		for _, e := range ss.sent {
			out = append(out, Event{e.serial, e.at, eventName(e.payload), e.payload})
		}
	}
	slices.SortFunc(out, func(a, b Event) int { return cmp.Compare(a.Serial, b.Serial) })
	return out
}

// eventName is the name at the head of a payload that session.send has made.
func eventName(payload []byte) string {
	name, _, _ := bytes.Cut(bytes.TrimPrefix(payload, []byte(`{"t":"`)), []byte{'"'})
	return string(name)
}

// File finds what was attached to a message, with its bytes.
func (s *Server) File(id string) (Attachment, bool) {
	s.lock()
	defer s.unlock()
	a, found := s.files[id]
	return a, found
}

// Dismiss takes away an ephemeral message, as the person who sees it does. The bot does not hear of it.
func (s *Server) Dismiss(ctx context.Context, userID, messageID string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.lock()
	defer s.unlock()
	defer s.touch()
	m, found := s.messages[messageID]
	if !found || m.SeenOnlyBy != userID {
		return refuse("there is no message %s to dismiss", messageID)
	}
	s.remove(m)
	return nil
}

// Touch wakes everyone who waits for a change, as one of the clock that the server does not hear of.
func (s *Server) Touch() {
	s.lock()
	defer s.unlock()
	s.touch()
}
