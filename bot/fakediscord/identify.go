package fakediscord

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"time"
)

type identifyData struct {
	Token      string          `json:"token"`
	Properties json.RawMessage `json:"properties"`
	Compress   bool            `json:"compress"`
	Shard      *[2]int         `json:"shard"`
	Intents    *Intents        `json:"intents"`
}

// defaultSessionStarts is how many sessions a day a bot may start.
const defaultSessionStarts = 1000

// identify starts a session, or closes the socket with the reason not to.
func (s *Server) identify(c *conn, d json.RawMessage) {
	if c.session != nil {
		c.close(closeAlreadyAuthenticated, "Already authenticated.")
		return
	}
	var id identifyData
	if json.Unmarshal(d, &id) != nil || len(id.Properties) == 0 || id.Intents == nil {
		c.close(closeDecodeError, "Error while decoding payload.")
		return
	}
	if id.Shard == nil {
		id.Shard = &[2]int{0, 1}
	}
	if code, reason := s.refuseIdentify(id); code != 0 {
		c.close(code, reason)
		return
	}
	ss := &session{id: randomHex(16), intents: *id.Intents, shard: id.Shard[0], shards: id.Shard[1], version: c.version, kept: s.kept, stamp: s.stamp}
	ss.conn, c.session = c, ss
	// Payload and transport compression exclude each other; transport wins.
	c.compress = id.Compress && !c.transport
	s.sessions[ss.id] = ss
	s.identifies++
	s.startsOfDay++
	s.greet(ss)
}

// refuseIdentify is the close code that an identify deserves, or 0.
func (s *Server) refuseIdentify(id identifyData) (code int, reason string) {
	switch intents := *id.Intents; {
	// Discord resets the token of a bot that identifies more often than allowed.
	case !s.isToken(id.Token), s.startsLeft() == 0:
		return closeAuthenticationFailed, "Authentication failed."
	case id.Shard[0] < 0 || id.Shard[1] < 1 || id.Shard[0] >= id.Shard[1]:
		return closeInvalidShard, "Invalid shard."
	case intents&^Intents(knownIntents) != 0:
		return closeInvalidIntents, "Invalid intent(s)."
	case intents&privilegedIntents&^s.PrivilegedIntents != 0:
		return closeDisallowedIntents, "Disallowed intent(s)."
	}
	return 0, ""
}

// isToken accepts the token with and without "Bot " in front, as the gateway does.
func (s *Server) isToken(token string) bool { return strings.TrimPrefix(token, "Bot ") == s.token() }

// startsLeft is how many sessions may still be started today.
func (s *Server) startsLeft() int {
	if now := s.clock.Now(); now.Sub(s.dayStarted) >= 24*time.Hour {
		s.startsOfDay, s.dayStarted = 0, now
	}
	return max(s.startsAllowed()-s.startsOfDay, 0)
}

func (s *Server) startsAllowed() int {
	if s.SessionStarts > 0 {
		return s.SessionStarts
	}
	return defaultSessionStarts
}

// greet sends READY and the guilds of the session's shard.
func (s *Server) greet(ss *session) {
	var guilds []*guild
	unavailable := []object{}
	for _, id := range s.guildOrder {
		if g := s.guilds[id]; !g.left && ss.hears(event{guildID: id}) {
			guilds = append(guilds, g)
			unavailable = append(unavailable, object{"id": id, "unavailable": true})
		}
	}
	ss.send("READY", mustJSON(object{"v": ss.version, "user": s.selfJSON(), "guilds": unavailable, "session_id": ss.id,
		"resume_gateway_url": s.gatewayURL(), "shard": []int{ss.shard, ss.shards}, "session_type": "normal",
		"application":      object{"id": s.applicationID, "flags": s.applicationFlags()},
		"private_channels": []any{}, "relationships": []any{}, "presences": []any{}, "user_settings": object{},
		"guild_join_requests": []any{}, "geo_ordered_rtc_regions": []any{}, "auth": object{}, "_trace": []string{}}))
	if ss.intents&IntentGuilds == 0 {
		return
	}
	for _, g := range guilds {
		ss.send("GUILD_CREATE", mustJSON(s.guildCreateJSON(g)))
	}
}

// resume takes a session up again and replays what it missed.
func (s *Server) resume(c *conn, d json.RawMessage) {
	var r struct {
		Token     string `json:"token"`
		SessionID string `json:"session_id"`
		Seq       int    `json:"seq"`
	}
	if json.Unmarshal(d, &r) != nil {
		c.close(closeDecodeError, "Error while decoding payload.")
		return
	}
	ss := s.sessions[r.SessionID]
	switch {
	case c.session != nil:
		c.close(closeAlreadyAuthenticated, "Already authenticated.")
	case !s.isToken(r.Token):
		c.close(closeAuthenticationFailed, "Authentication failed.")
	case ss == nil || s.expired(ss):
		c.say(opInvalidSession, false)
	case r.Seq > ss.seq || r.Seq < 0:
		c.close(closeInvalidSequence, "Invalid seq.")
	case !ss.canReplay(r.Seq):
		delete(s.sessions, ss.id)
		c.say(opInvalidSession, false)
	default:
		s.takeUp(ss, c, r.Seq)
	}
}

// takeUp moves a session to a new socket.
func (s *Server) takeUp(ss *session, c *conn, seq int) {
	if old := ss.conn; old != nil {
		ss.detach(old)
		old.drop()
	}
	ss.conn, c.session = c, ss
	s.resumes++
	ss.replay(seq)
	ss.send("RESUMED", mustJSON(object{"_trace": []string{}}))
}

// sendMembers answers a request for a guild's members, whom it all sends in one chunk.
func (s *Server) sendMembers(c *conn, d json.RawMessage) {
	var ask struct {
		GuildID string          `json:"guild_id"`
		UserIDs json.RawMessage `json:"user_ids"`
		Query   string          `json:"query"`
		Nonce   string          `json:"nonce"`
	}

	if json.Unmarshal(d, &ask) != nil {
		c.close(closeDecodeError, "Error while decoding payload.")
		return
	}
	g := s.guilds[ask.GuildID]
	if g == nil {
		return
	}
	var ids []string
	if json.Unmarshal(ask.UserIDs, &ids) != nil {
		var one string
		_ = json.Unmarshal(ask.UserIDs, &one)
		ids = []string{one}
	}
	members := []object{}
	for id, m := range g.members {
		if len(ask.UserIDs) == 0 && strings.HasPrefix(m.user.Username, ask.Query) || slices.Contains(ids, id) {
			members = append(members, s.memberJSON(g, m))
		}
	}
	c.session.send("GUILD_MEMBERS_CHUNK", mustJSON(object{"guild_id": g.ID, "members": members, "chunk_index": 0,
		"chunk_count": 1, "nonce": ask.Nonce}))
}

// randomHex is a secret of n bytes in hexadecimal.
func randomHex(n int) string {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails
	return hex.EncodeToString(b)
}
