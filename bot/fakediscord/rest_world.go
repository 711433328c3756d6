package fakediscord

import (
	"encoding/json"
	"time"
)

func (s *Server) getGateway(*call) (reply, error) { return ok(object{"url": s.gatewayURL()}) }

func (s *Server) getGatewayBot(*call) (reply, error) {
	left := s.startsLeft()
	resets := s.dayStarted.Add(24 * time.Hour).Sub(s.clock.Now())
	return ok(object{"url": s.gatewayURL(), "shards": 1, "session_start_limit": object{
		"total": s.startsAllowed(), "remaining": left, "reset_after": resets.Milliseconds(), "max_concurrency": 1}})
}

// selfJSON is the bot's user as it sees itself.
func (s *Server) selfJSON() object {
	var o object
	_ = json.Unmarshal(mustJSON(s.bot), &o)
	o["bot"], o["verified"], o["mfa_enabled"], o["email"], o["flags"], o["locale"] = true, true, true, nil, 0, "en-US"
	return o
}

// applicationFlags tell which privileged intents a small bot has switched on.
func (s *Server) applicationFlags() int {
	flags := 0
	for intent, flag := range map[Intents]int{IntentGuildPresences: 1 << 13, IntentGuildMembers: 1 << 15, IntentMessageContent: 1 << 19} {
		if s.PrivilegedIntents&intent != 0 {
			flags |= flag
		}
	}
	return flags
}

func (s *Server) getSelf(*call) (reply, error) { return ok(s.selfJSON()) }

func (s *Server) getApplication(*call) (reply, error) {
	return ok(object{"id": s.applicationID, "name": s.bot.Username, "description": "", "icon": nil, "bot": s.bot,
		"bot_public": true, "bot_require_code_grant": false, "flags": s.applicationFlags(), "verify_key": randomHex(32),
		"owner": s.person, "team": nil, "summary": "", "hook": true, "rpc_origins": []string{}, "redirect_uris": []string{},
		"interactions_endpoint_url": nil, "role_connections_verification_url": nil, "approximate_guild_count": len(s.guilds),
		"approximate_user_install_count": 0, "approximate_user_authorization_count": 0, "explicit_content_filter": 0,
		"type": nil, "install_params": nil})
}

func (s *Server) getOwnGuilds(*call) (reply, error) {
	out := []object{}
	for _, id := range s.guildOrder {
		if g := s.guilds[id]; !g.left {
			out = append(out, object{"id": id, "name": g.Name, "icon": nil, "owner": false, "features": []string{},
				"permissions": g.basePermissions(g.members[s.bot.ID])})
		}
	}
	return ok(out)
}

func (s *Server) getUser(c *call) (reply, error) {
	u, found := s.users[c.PathValue("user")]
	if !found {
		return fail(unknownUser())
	}
	return ok(u)
}

// guildOf is the guild of a call, if the bot is in it.
func (s *Server) guildOf(c *call) (*guild, error) {
	id := c.PathValue("guild")
	if err := checkSnowflake("guild_id", id); err != nil {
		return nil, err
	}
	g, found := s.guilds[id]
	switch {
	case !found:
		return nil, unknownGuild()
	case g.left:
		return nil, missingAccess()
	}
	return g, nil
}

// checkSnowflake refuses a path value that is no ID.
func checkSnowflake(name, id string) error {
	var f form
	if _, isID := parseID(id); !isID {
		f.add(name, "NUMBER_TYPE_COERCE", "Value %q is not snowflake.", id)
	}
	return f.err()
}

func (s *Server) getGuild(c *call) (reply, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return fail(err)
	}
	return ok(s.guildJSON(g))
}

func (s *Server) getGuildChannels(c *call) (reply, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return fail(err)
	}
	out := []object{}
	for _, id := range g.channels {
		if ch := s.channels[id]; !isThread(ch.Type) {
			out = append(out, s.channelJSON(ch))
		}
	}
	return ok(out)
}

func (s *Server) getRoles(c *call) (reply, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return fail(err)
	}
	return ok(g.roles)
}

func (s *Server) getMember(c *call) (reply, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return fail(err)
	}
	m, found := g.members[c.PathValue("user")]
	if !found {
		return fail(unknown(10007, "Member"))
	}
	return ok(s.memberJSON(g, m))
}

// channelOf is the channel of a call, if the bot sees it.
func (s *Server) channelOf(c *call) (*channel, error) {
	id := c.PathValue("channel")
	if err := checkSnowflake("channel_id", id); err != nil {
		return nil, err
	}
	ch, found := s.channels[id]
	switch {
	case !found:
		return nil, unknownChannel()
	case !s.permissionsIn(s.bot.ID, ch).Has(ViewChannel):
		return nil, missingAccess()
	}
	return ch, nil
}

func (s *Server) getChannel(c *call) (reply, error) {
	ch, err := s.channelOf(c)
	if err != nil {
		return fail(err)
	}
	return ok(s.channelJSON(ch))
}

func (s *Server) startTyping(c *call) (reply, error) {
	ch, err := s.channelOf(c)
	if err != nil {
		return fail(err)
	}
	if !s.permissionsIn(s.bot.ID, ch).Has(ch.sendPermission()) {
		return fail(missingPermissions())
	}
	ch.typing++
	return noContent()
}

// openDM opens the direct messages with a person, or finds them.
func (s *Server) openDM(c *call) (reply, error) {
	var b struct {
		RecipientID string `json:"recipient_id"`
	}
	if err := c.decode(&b); err != nil {
		return fail(err)
	}
	if err := checkSnowflake("recipient_id", b.RecipientID); err != nil {
		return fail(err)
	}
	u, found := s.users[b.RecipientID]
	if !found || u.Bot {
		return fail(&apiError{400, 50033, "Invalid Recipient(s)", nil})
	}
	return ok(s.channelJSON(s.dmWith(u)))
}

// dmWith is the channel of direct messages between a person and the bot.
func (s *Server) dmWith(u *User) *channel {
	for _, c := range s.channels {
		if c.Type == DMChannel && c.Recipients[0].ID == u.ID {
			return c
		}
	}
	return s.addChannel(Channel{Type: DMChannel, Recipients: []User{*u}})
}
