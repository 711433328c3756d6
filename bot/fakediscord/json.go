package fakediscord

import (
	"encoding/json"
	"fmt"
	"time"
)

// object is a JSON object in the making.
type object map[string]any

// mustJSON encodes what this package made itself, which cannot fail.
func mustJSON(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("fakediscord: %v", err))
	}
	return b
}

// timestamp writes a time as Discord does.
func timestamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000000-07:00") }

// channelJSON is a channel as the bot sees it.
func (st *state) channelJSON(c *channel) object {
	o := object{"id": c.ID, "type": c.Type, "flags": 0, "last_message_id": nil}
	if n := len(c.messages); n > 0 {
		o["last_message_id"] = c.messages[n-1].ID
	}
	if c.Type == DMChannel {
		o["recipients"] = c.Recipients
		return o
	}
	overwrites := c.Overwrites
	if overwrites == nil {
		overwrites = []Overwrite{}
	}
	for k, v := range (object{"guild_id": c.GuildID, "name": c.Name, "position": 0, "topic": nil, "nsfw": false,
		"parent_id": nil, "permission_overwrites": overwrites, "rate_limit_per_user": 0}) {
		o[k] = v
	}
	if c.Topic != "" {
		o["topic"] = c.Topic
	}
	if c.ParentID != "" {
		o["parent_id"] = c.ParentID
	}
	if isThread(c.Type) {
		o["owner_id"], o["message_count"], o["member_count"] = st.bot.ID, len(c.messages), 1
		o["thread_metadata"] = object{"archived": false, "auto_archive_duration": 1440, "locked": false,
			"archive_timestamp": timestamp(st.clock.Now())}
	}
	return o
}

// memberJSON is a member of a guild.
func (st *state) memberJSON(g *guild, m *member) object {
	o := memberPartJSON(m)
	o["user"] = m.user
	return o
}

// memberPartJSON is a member without the user, as messages carry it.
func memberPartJSON(m *member) object {
	roles := m.roles
	if roles == nil {
		roles = []string{}
	}
	return object{"roles": roles, "joined_at": timestamp(m.joined), "nick": nil, "avatar": nil, "premium_since": nil,
		"deaf": false, "mute": false, "pending": false, "flags": 0, "communication_disabled_until": nil}
}

// guildJSON is a guild as REST gives it.
func (st *state) guildJSON(g *guild) object {
	roles := make([]Role, 0, len(g.roles))
	for _, r := range g.roles {
		roles = append(roles, *r)
	}
	return object{"id": g.ID, "name": g.Name, "owner_id": g.OwnerID, "icon": nil, "splash": nil, "banner": nil,
		"description": nil, "preferred_locale": g.Locale, "roles": roles, "emojis": []any{}, "stickers": []any{},
		"features": []string{}, "afk_timeout": 300, "afk_channel_id": nil, "application_id": nil, "mfa_level": 0,
		"verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0, "nsfw_level": 0,
		"nsfw": false, "premium_tier": 0, "premium_subscription_count": 0, "premium_progress_bar_enabled": false,
		"system_channel_id": orNull(g.SystemChannelID), "system_channel_flags": 0, "rules_channel_id": nil, "public_updates_channel_id": nil,
		"vanity_url_code": nil, "home_header": nil, "region": "", "widget_enabled": false, "widget_channel_id": nil,
		"max_stage_video_channel_users": 50, "max_video_channel_users": 25, "safety_alerts_channel_id": nil, "incidents_data": nil, "max_members": 500000, "max_presences": nil, "discovery_splash": nil}
}

// guildCreateJSON is a guild as the gateway gives it when it becomes available.
func (st *state) guildCreateJSON(g *guild) object {
	o := st.guildJSON(g)
	channels, threads := []object{}, []object{}
	for _, id := range g.channels {
		c := st.channels[id]
		if isThread(c.Type) {
			threads = append(threads, st.channelJSON(c))
		} else {
			channels = append(channels, st.channelJSON(c))
		}
	}
	// Without the members intent only the bot's own membership comes along.
	members := []object{}
	if own, ok := g.members[st.bot.ID]; ok {
		members = append(members, st.memberJSON(g, own))
	}
	for k, v := range (object{"joined_at": timestamp(g.joined), "large": false, "unavailable": false,
		"member_count": len(g.members), "voice_states": []any{}, "members": members, "channels": channels,
		"threads": threads, "presences": []any{}, "stage_instances": []any{}, "guild_scheduled_events": []any{},
		"soundboard_sounds": []any{}}) {
		o[k] = v
	}
	return o
}

// orNull is an ID, or null where there is none.
func orNull(id string) any {
	if id == "" {
		return nil
	}
	return id
}
