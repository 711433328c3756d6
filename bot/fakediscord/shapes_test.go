package fakediscord

import (
	"strings"
	"testing"
)

// What Discord's OpenAPI description requires of the answers that a bot reads.
func TestAnswersHaveWhatDiscordRequires(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	message := "id channel_id type author content timestamp edited_timestamp tts mention_everyone mentions mention_roles " +
		"attachments embeds components pinned flags"
	cases := []struct {
		method, path string
		body         any
		required     string
	}{
		{"GET", "/gateway/bot", nil, "url shards session_start_limit"},
		{"GET", "/users/@me", nil, "id username avatar discriminator public_flags flags global_name mfa_enabled locale"},
		{"GET", "/applications/@me", nil, "id name icon description type verify_key flags owner team redirect_uris explicit_content_filter"},
		{"GET", "/oauth2/applications/@me", nil, "id name flags"},
		{"GET", "/guilds/" + s.Guild().ID, nil, "id name icon owner_id features roles emojis stickers preferred_locale nsfw_level region widget_enabled"},
		{"GET", "/channels/" + s.Channel().ID, nil, "id type flags guild_id name position"},
		{"POST", "/users/@me/channels", object{"recipient_id": s.Person().ID}, "id type flags recipients"},
		{"POST", "/channels/" + s.Channel().ID + "/messages", object{"content": "x"}, message},
		{"POST", "/applications/" + s.ApplicationID() + "/commands", object{"name": "ask", "description": "d"},
			"id application_id version default_member_permissions type name description contexts integration_types nsfw"},
	}
	for _, c := range cases {
		r := rest(t, s, c.method, c.path, c.body)
		for name := range strings.FieldsSeq(c.required) {
			if _, there := r.body[name]; !there {
				t.Errorf("%s %s: no %s in %s", c.method, c.path, name, r.raw)
			}
		}
	}
	if r := rest(t, s, "GET", "/guilds/"+s.Guild().ID+"/channels", nil); len(r.list) != 1 {
		t.Errorf("channels %s", r.raw)
	}
}
