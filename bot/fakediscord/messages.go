package fakediscord

import (
	"slices"
	"strings"
)

// Types of messages.
const (
	defaultMessage = 0
	replyMessage   = 19
	slashMessage   = 20
	menuMessage    = 23
)

// sendPermission is what it takes to post in a channel.
func (c *channel) sendPermission() Permissions {
	if isThread(c.Type) {
		return SendMessagesInThreads
	}
	return SendMessages
}

// post puts a message into a channel and tells the sessions, unless one person alone sees it.
func (st *state) post(c *channel, m *Message) *Message {
	m.ID = st.newID()
	m.ChannelID, m.GuildID = c.ID, c.GuildID
	m.Timestamp = st.clock.Now().UTC()
	m.fillIn()
	st.addressees(m)
	st.messages[m.ID] = m
	var forgotten []*Message
	c.messages, forgotten = newest(append(c.messages, m), st.kept)
	for _, old := range forgotten {
		delete(st.messages, old.ID)
	}
	if m.SeenOnlyBy == "" {
		st.dispatch(st.messageEvent("MESSAGE_CREATE", c, m))
	}
	return m
}

// fillIn makes lists empty that would be null.
func (m *Message) fillIn() {
	if m.Attachments == nil {
		m.Attachments = []Attachment{}
	}
	if m.Embeds == nil {
		m.Embeds = []Embed{}
	}
	if m.Components == nil {
		m.Components = []Component{}
	}
	m.numberComponents()
}

// numberComponents gives every component the ID that Discord would, from 1 on.
func (m *Message) numberComponents() {
	next := 1
	walk(m.Components, "", func(_ string, c *Component) {
		if c.ID == 0 {
			c.ID = next
		}
		next++
	})
}

// addressees fills in who is mentioned in a message, which is not the same as who is notified.
func (st *state) addressees(m *Message) {
	text := visibleText(m.Content, m.Components)
	m.Mentions, m.MentionRoles = []User{}, []string{}
	for _, id := range mentionsIn(userMention, text) {
		if u, found := st.users[id]; found {
			m.Mentions = append(m.Mentions, *u)
		}
	}
	m.MentionRoles = append(m.MentionRoles, mentionsIn(roleMention, text)...)
	m.MentionEveryone = slices.Contains(m.Pinged, "everyone") || slices.Contains(m.Pinged, "here")
	if to, found := st.messages[m.referenceID()]; found && slices.Contains(m.Pinged, to.Author.ID) &&
		!slices.ContainsFunc(m.Mentions, func(u User) bool { return u.ID == to.Author.ID }) {
		m.Mentions = append(m.Mentions, to.Author)
	}
}

// referenceID is the message that m replies to, or empty.
func (m *Message) referenceID() string {
	if m.Reference == nil {
		return ""
	}
	return m.Reference.MessageID
}

// messageEvent is the event that a message is new or has changed, with its content only for who may read it.
func (st *state) messageEvent(name string, c *channel, m *Message) event {
	intents := IntentGuildMessages
	if c.Type == DMChannel {
		intents = IntentDirectMessages
	}
	full, stripped := st.messageJSON(m), st.strippedJSON(m)
	for _, o := range []object{full, stripped} {
		if g, found := st.guilds[c.GuildID]; found {
			o["guild_id"] = c.GuildID
			if author, isMember := g.members[m.Author.ID]; isMember && m.WebhookID == "" {
				o["member"] = memberPartJSON(author)
			}
		}
		o["channel_type"] = c.Type
	}
	return event{name: name, guildID: c.GuildID, intents: intents, dataFor: func(ss *session) any {
		if ss.intents&IntentMessageContent != 0 || st.readable(m) {
			return full
		}
		return stripped
	}}
}

// readable reports whether the bot reads a message's content without the privileged intent: its own, direct messages, and
// those that mention it.
func (st *state) readable(m *Message) bool {
	return m.Author.ID == st.bot.ID || m.GuildID == "" ||
		slices.ContainsFunc(m.Mentions, func(u User) bool { return u.ID == st.bot.ID })
}

// messageJSON is a message as REST gives it, with what it replies to.
func (st *state) messageJSON(m *Message) object {
	o := object{"id": m.ID, "channel_id": m.ChannelID, "type": m.Type, "author": m.Author, "content": m.Content,
		"timestamp": timestamp(m.Timestamp), "edited_timestamp": nil, "tts": m.TTS, "mention_everyone": m.MentionEveryone,
		"mentions": m.Mentions, "mention_roles": m.MentionRoles, "attachments": m.Attachments, "embeds": m.Embeds,
		"components": m.Components, "pinned": m.Pinned, "flags": m.Flags}
	if m.EditedTimestamp != nil {
		o["edited_timestamp"] = timestamp(*m.EditedTimestamp)
	}
	if len(m.Nonce) > 0 {
		o["nonce"] = m.Nonce
	}
	if m.ApplicationID != "" {
		o["application_id"] = m.ApplicationID
	}
	if m.WebhookID != "" {
		o["webhook_id"] = m.WebhookID
	}
	if m.interaction != nil {
		o["interaction_metadata"] = m.interaction
	}
	if m.Reference != nil {
		o["message_reference"] = m.Reference
		o["referenced_message"] = nil
		if to, found := st.messages[m.Reference.MessageID]; found && to.Reference == nil {
			o["referenced_message"] = st.messageJSON(to)
		}
	}
	return o
}

// strippedJSON is a message without what the privileged intent guards.
func (st *state) strippedJSON(m *Message) object {
	o := st.messageJSON(m)
	o["content"], o["embeds"], o["attachments"], o["components"] = "", []any{}, []any{}, []any{}
	if to, found := o["referenced_message"].(object); found {
		to["content"], to["embeds"], to["attachments"], to["components"] = "", []any{}, []any{}, []any{}
	}
	return o
}

// restJSON is a message as the application may read it over REST.
func (s *Server) restJSON(m *Message) object {
	if s.PrivilegedIntents&IntentMessageContent != 0 || s.readable(m) {
		return s.messageJSON(m)
	}
	return s.strippedJSON(m)
}

// change applies an edit to a message and tells the sessions.
func (st *state) change(c *call, m *Message, b *messageBody) error {
	changed := *m
	if b.Content.set {
		changed.Content = b.Content.value
	}
	if b.Embeds.set {
		changed.Embeds = b.Embeds.value
	}
	if b.Components.set {
		changed.Components = b.Components.value
	}
	if b.Flags.set {
		editable := FlagSuppressEmbeds | FlagComponentsV2
		changed.Flags = changed.Flags&^FlagSuppressEmbeds | b.Flags.value&editable
	}
	files, err := st.attach(c, b, m.ChannelID, m.Attachments)
	if err != nil {
		return err
	}
	changed.Attachments = files
	if saysNothing(changed.Content, changed.Embeds, changed.Components, len(files)) {
		return emptyMessage()
	}
	text := visibleText(changed.Content, changed.Components)
	for _, id := range pinged(text, b.AllowedMentions) {
		if !slices.Contains(changed.Pinged, id) {
			changed.Pinged = append(slices.Clone(changed.Pinged), id)
		}
	}
	now := st.clock.Now().UTC()
	changed.EditedTimestamp = &now
	changed.Flags &^= FlagLoading
	changed.fillIn()
	resolveFiles(changed.Embeds, changed.Attachments)
	st.addressees(&changed)
	*m = changed
	if channel, found := st.channels[m.ChannelID]; found && m.SeenOnlyBy == "" {
		st.dispatch(st.messageEvent("MESSAGE_UPDATE", channel, m))
	}
	return nil
}

// resolveFiles turns attachment://NAME in embeds into the file's address.
func resolveFiles(embeds []Embed, files []Attachment) {
	for i := range embeds {
		for _, m := range []*EmbedMedia{embeds[i].Image, embeds[i].Thumbnail} {
			if m == nil {
				continue
			}
			for _, f := range files {
				if name, ok := strings.CutPrefix(m.URL, "attachment://"); ok && name == f.Filename {
					m.URL = f.URL
				}
			}
		}
	}
}

// remove deletes a message and tells the sessions.
func (st *state) remove(m *Message) {
	m.Deleted = true
	delete(st.messages, m.ID)
	c, found := st.channels[m.ChannelID]
	if !found {
		return
	}
	c.messages = slices.DeleteFunc(slices.Clone(c.messages), func(other *Message) bool { return other == m })
	if m.SeenOnlyBy != "" {
		return
	}
	intents := IntentGuildMessages
	data := object{"id": m.ID, "channel_id": m.ChannelID}
	if c.Type == DMChannel {
		intents = IntentDirectMessages
	} else {
		data["guild_id"] = c.GuildID
	}
	st.dispatch(event{name: "MESSAGE_DELETE", guildID: c.GuildID, intents: intents, data: data})
}
