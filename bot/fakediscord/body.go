package fakediscord

import (
	"encoding/json"
	"regexp"
	"slices"
)

// opt is a field that may be absent, which means something else than null or empty where a message is edited.
type opt[T any] struct {
	set   bool
	value T
}

// UnmarshalJSON is called only where the field is present.
func (o *opt[T]) UnmarshalJSON(b []byte) error {
	o.set = true
	return json.Unmarshal(b, &o.value)
}

// messageBody is what a message is made from, in every route that makes or edits one.
type messageBody struct {
	Content         opt[string]          `json:"content"`
	Embeds          opt[[]Embed]         `json:"embeds"`
	Components      opt[[]Component]     `json:"components"`
	Attachments     opt[[]attachmentRef] `json:"attachments"`
	Flags           opt[int]             `json:"flags"`
	AllowedMentions *allowedMentions     `json:"allowed_mentions"`
	Reference       *MessageReference    `json:"message_reference"`
	Nonce           json.RawMessage      `json:"nonce"`
	EnforceNonce    bool                 `json:"enforce_nonce"`
	TTS             bool                 `json:"tts"`
	StickerIDs      []string             `json:"sticker_ids"`
	Poll            json.RawMessage      `json:"poll"`
	Username        string               `json:"username"`
}

// attachmentRef describes a file: one that comes with the request, by its place there, or one that a message has already.
type attachmentRef struct {
	ID          json.RawMessage `json:"id"`
	Filename    string          `json:"filename"`
	Description string          `json:"description"`
}

type allowedMentions struct {
	Parse       opt[[]string] `json:"parse"`
	Users       []string      `json:"users"`
	Roles       []string      `json:"roles"`
	RepliedUser bool          `json:"replied_user"`
}

// check refuses what Discord refuses.
func (a *allowedMentions) check(f *form) {
	if a == nil {
		return
	}
	for _, kind := range a.Parse.value {
		if !slices.Contains([]string{"users", "roles", "everyone"}, kind) {
			f.add("allowed_mentions.parse", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').")
		}
	}
	if len(a.Users) > 0 && slices.Contains(a.Parse.value, "users") {
		f.add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", "parse:[\"users\"] and users: [ids...] are mutually exclusive.")
	}
	if len(a.Roles) > 0 && slices.Contains(a.Parse.value, "roles") {
		f.add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", "parse:[\"roles\"] and roles: [ids...] are mutually exclusive.")
	}
	f.count("allowed_mentions.users", len(a.Users), 0, 100)
	f.count("allowed_mentions.roles", len(a.Roles), 0, 100)
}

var (
	userMention     = regexp.MustCompile(`<@!?(\d{1,20})>`)
	roleMention     = regexp.MustCompile(`<@&(\d{1,20})>`)
	everyoneMention = regexp.MustCompile(`@(everyone|here)`)
)

// mentionsIn finds whom a text addresses, code blocks included.
func mentionsIn(pattern *regexp.Regexp, text string) []string {
	var ids []string
	for _, m := range pattern.FindAllStringSubmatch(text, -1) {
		if !slices.Contains(ids, m[1]) {
			ids = append(ids, m[1])
		}
	}
	return ids
}

// pinged lists whom a text notifies. It takes the worst case: permissions to mention everyone or a role are not asked.
func pinged(text string, a *allowedMentions) []string {
	users := mentionsIn(userMention, text)
	roles := mentionsIn(roleMention, text)
	everyone := mentionsIn(everyoneMention, text)
	if a == nil {
		return slices.Concat(users, roles, everyone)
	}
	return slices.Concat(allowed(users, a, "users", a.Users), allowed(roles, a, "roles", a.Roles),
		allowed(everyone, a, "everyone", nil))
}

// allowed keeps those that may be notified: all of a kind, or those named.
func allowed(ids []string, a *allowedMentions, kind string, named []string) []string {
	if slices.Contains(a.Parse.value, kind) {
		return ids
	}
	return slices.DeleteFunc(ids, func(id string) bool { return !slices.Contains(named, id) })
}

// pingedByReply lists the author of the message that is replied to, unless that is switched off.
func pingedByReply(to *Message, a *allowedMentions) []string {
	if to == nil || a != nil && !a.RepliedUser {
		return nil
	}
	return []string{to.Author.ID}
}

// visibleText is all text in which mentions work: the content and the text displays of components.
func visibleText(content string, components []Component) string {
	text := content
	walk(components, "", func(_ string, c *Component) {
		if c.Type == TextDisplay {
			text += "\n" + c.Content
		}
	})
	return text
}
