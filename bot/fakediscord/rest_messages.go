package fakediscord

import (
	"maps"
	"slices"
	"time"
)

// nonceHeld is how long enforce_nonce finds the message that was sent with a nonce: Discord says "a few minutes".
const nonceHeld = 3 * time.Minute

// sentNonce is the message that was sent with a nonce.
type sentNonce struct {
	message *Message
	at      time.Time
}

// createMessage posts a message of the bot's.
func (s *Server) createMessage(c *call) (reply, error) {
	ch, err := s.channelOf(c)
	if err != nil {
		return fail(err)
	}
	var b messageBody
	if err := c.decode(&b); err != nil {
		return fail(err)
	}
	if err := b.check("", b.Flags.value&FlagComponentsV2 != 0); err != nil {
		return fail(err)
	}
	if err := s.mayPost(ch, c, &b); err != nil {
		return fail(err)
	}
	nonce := ch.ID + " " + string(b.Nonce)
	if sent, found := s.nonces[nonce]; found && b.EnforceNonce && s.clock.Now().Sub(sent.at) < nonceHeld {
		return ok(s.messageJSON(sent.message))
	}
	m, err := s.messageFrom(c, ch, &b)
	if err != nil {
		return fail(err)
	}
	s.post(ch, m)
	if len(b.Nonce) > 0 {
		maps.DeleteFunc(s.nonces, func(_ string, sent sentNonce) bool { return s.clock.Now().Sub(sent.at) >= nonceHeld })
		s.nonces[nonce] = sentNonce{m, s.clock.Now()}
	}
	return ok(s.messageJSON(m))
}

// mayPost checks the bot's permissions for what it wants to post.
func (s *Server) mayPost(ch *channel, c *call, b *messageBody) error {
	needed := ViewChannel | ch.sendPermission()
	if b.Reference != nil {
		needed |= ReadMessageHistory
	}
	if c.boundary() != "" {
		needed |= AttachFiles
	}
	// Discord drops embeds in silence where EmbedLinks is missing; that is worth an error here.
	if len(b.Embeds.value) > 0 {
		needed |= EmbedLinks
	}
	if !s.permissionsIn(s.bot.ID, ch).Has(needed) {
		return missingPermissions()
	}
	if ch.Type == VoiceChannel || ch.Type == TextChannel || ch.Type == AnnouncementChannel || ch.Type == DMChannel || isThread(ch.Type) {
		return nil
	}
	return &apiError{400, 50008, "Cannot send messages in a non-text channel", nil}
}

// messageFrom makes a message of the bot's from a checked body.
func (s *Server) messageFrom(c *call, ch *channel, b *messageBody) (*Message, error) {
	b.tidy()
	files, err := s.attach(c, b, ch.ID, nil)
	if err != nil {
		return nil, err
	}
	if saysNothing(b.Content.value, b.Embeds.value, b.Components.value, len(files)) && len(b.StickerIDs) == 0 && len(b.Poll) == 0 {
		return nil, emptyMessage()
	}
	resolveFiles(b.Embeds.value, files)
	allowedFlags := FlagSuppressEmbeds | FlagSuppressNotification | FlagComponentsV2
	m := &Message{Author: *s.bot, Content: b.Content.value, Embeds: b.Embeds.value, Components: b.Components.value,
		Attachments: files, Flags: b.Flags.value & allowedFlags, Nonce: b.Nonce, TTS: b.TTS}
	m.Pinged = pinged(visibleText(m.Content, m.Components), b.AllowedMentions)
	return m, s.refer(m, ch, b)
}

// refer makes a message a reply, where the body says so.
func (s *Server) refer(m *Message, ch *channel, b *messageBody) error {
	if b.Reference == nil {
		return nil
	}
	to, found := s.messages[b.Reference.MessageID]
	if !found || to.ChannelID != ch.ID {
		if must := b.Reference.FailIfNotExists; must != nil && !*must {
			return nil
		}
		var f form
		f.add("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message")
		return f.err()
	}
	m.Type = replyMessage
	m.Reference = &MessageReference{MessageID: to.ID, ChannelID: ch.ID, GuildID: ch.GuildID}
	for _, id := range pingedByReply(to, b.AllowedMentions) {
		if !slices.Contains(m.Pinged, id) {
			m.Pinged = append(m.Pinged, id)
		}
	}
	return nil
}

// messageOf is the message of a call.
func (s *Server) messageOf(c *call, ch *channel) (*Message, error) {
	id := c.PathValue("message")
	if err := checkSnowflake("message_id", id); err != nil {
		return nil, err
	}
	m, found := s.messages[id]
	if !found || m.ChannelID != ch.ID || m.SeenOnlyBy != "" {
		return nil, unknownMessage()
	}
	return m, nil
}

func (s *Server) getMessage(c *call) (reply, error) {
	ch, err := s.channelOf(c)
	if err != nil {
		return fail(err)
	}
	m, err := s.messageOf(c, ch)
	if err != nil {
		return fail(err)
	}
	if !s.permissionsIn(s.bot.ID, ch).Has(ReadMessageHistory) {
		return fail(missingPermissions())
	}
	return ok(s.restJSON(m))
}

func (s *Server) editMessage(c *call) (reply, error) {
	ch, err := s.channelOf(c)
	if err != nil {
		return fail(err)
	}
	m, err := s.messageOf(c, ch)
	if err != nil {
		return fail(err)
	}
	var b messageBody
	if err := c.decode(&b); err != nil {
		return fail(err)
	}
	if m.Author.ID != s.bot.ID {
		return fail(notYourMessage())
	}
	if err := s.checkAndChange(c, m, &b); err != nil {
		return fail(err)
	}
	return ok(s.messageJSON(m))
}

// checkAndChange checks an edit and applies it.
func (s *Server) checkAndChange(c *call, m *Message, b *messageBody) error {
	if err := b.check("", (m.Flags|b.Flags.value)&FlagComponentsV2 != 0); err != nil {
		return err
	}
	b.tidy()
	return s.change(c, m, b)
}

func (s *Server) deleteMessage(c *call) (reply, error) {
	ch, err := s.channelOf(c)
	if err != nil {
		return fail(err)
	}
	m, err := s.messageOf(c, ch)
	if err != nil {
		return fail(err)
	}
	switch {
	case m.Author.ID == s.bot.ID:
	case ch.Type == DMChannel:
		return fail(&apiError{403, 50003, "Cannot execute action on a DM channel", nil})
	case !s.permissionsIn(s.bot.ID, ch).Has(ManageMessages):
		return fail(missingPermissions())
	}
	s.remove(m)
	return noContent()
}
