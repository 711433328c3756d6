package fakediscord

import "slices"

// interactionOf finds the interaction whose token stands in a call, if it may still be used.
func (s *Server) interactionOf(c *call) (*interaction, error) {
	if c.PathValue("application") != s.applicationID {
		return nil, unknownWebhook()
	}
	i, found := s.tokens[c.PathValue("token")]
	switch {
	case !found, s.over(i):
		return nil, invalidWebhookToken()
	case i.response == nil || i.kind == autocompleteInteraction:
		return nil, unknownWebhook()
	}
	return i, nil
}

// createFollowUp posts a further message, or fills the one that was promised.
func (s *Server) createFollowUp(c *call) (reply, error) {
	i, err := s.interactionOf(c)
	if err != nil {
		return fail(err)
	}
	var b messageBody
	if err := c.decode(&b); err != nil {
		return fail(err)
	}
	if i.thinking && i.original != nil {
		return s.fulfil(c, i, &b)
	}
	if err := b.check("", b.Flags.value&FlagComponentsV2 != 0); err != nil {
		return fail(err)
	}
	m, err := s.messageFrom(c, i.channel, &b)
	if err != nil {
		return fail(err)
	}
	m = s.followUp(i, m, b.Flags.value&FlagEphemeral != 0)
	return ok(s.messageJSON(m))
}

// followUp posts a message as a reply to the first response.
func (s *Server) followUp(i *interaction, m *Message, ephemeral bool) *Message {
	if to := i.original; to != nil && !to.Deleted {
		m.Type = replyMessage
		m.Reference = &MessageReference{MessageID: to.ID, ChannelID: to.ChannelID, GuildID: to.GuildID}
	}
	m = s.reply(i, m, ephemeral)
	i.followUps = append(i.followUps, m)
	return m
}

// fulfil turns the placeholder of a promised message into that message.
func (s *Server) fulfil(c *call, i *interaction, b *messageBody) (reply, error) {
	if err := s.checkAndChange(c, i.original, b); err != nil {
		return fail(err)
	}
	i.thinking = false
	return ok(s.messageJSON(i.original))
}

// followUpOf finds the message that a call is about, @original included.
func (s *Server) followUpOf(c *call) (*interaction, *Message, error) {
	i, err := s.interactionOf(c)
	if err != nil {
		return nil, nil, err
	}
	id := c.PathValue("message")
	if id == "@original" {
		if i.original == nil || i.original.Deleted {
			return nil, nil, unknownMessage()
		}
		return i, i.original, nil
	}
	if err := checkSnowflake("message_id", id); err != nil {
		return nil, nil, err
	}
	for _, m := range append(slices.Clone(i.followUps), i.original) {
		if m != nil && m.ID == id && !m.Deleted {
			return i, m, nil
		}
	}
	return nil, nil, unknownMessage()
}

func (s *Server) getFollowUp(c *call) (reply, error) {
	_, m, err := s.followUpOf(c)
	if err != nil {
		return fail(err)
	}
	return ok(s.messageJSON(m))
}

func (s *Server) editFollowUp(c *call) (reply, error) {
	i, m, err := s.followUpOf(c)
	if err != nil {
		return fail(err)
	}
	var b messageBody
	if err := c.decode(&b); err != nil {
		return fail(err)
	}
	if i.thinking && m == i.original {
		return s.fulfil(c, i, &b)
	}
	if err := s.checkAndChange(c, m, &b); err != nil {
		return fail(err)
	}
	i.edited = i.edited || m == i.original
	return ok(s.messageJSON(m))
}

func (s *Server) deleteFollowUp(c *call) (reply, error) {
	i, m, err := s.followUpOf(c)
	if err != nil {
		return fail(err)
	}
	if m == i.original {
		i.thinking = false
	}
	s.remove(m)
	return noContent()
}
