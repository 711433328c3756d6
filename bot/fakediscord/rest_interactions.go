package fakediscord

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// callback is the body of a first response.
type callback struct {
	Type ResponseType    `json:"type"`
	Data json.RawMessage `json:"data"`
}

// respond is the first response to an interaction.
func (s *Server) respond(c *call) (reply, error) {
	i := s.interactions[c.PathValue("interaction")]
	switch {
	case i == nil || i.token != c.PathValue("token"):
		return fail(unknownInteraction())
	case i.response != nil:
		return fail(alreadyAcknowledged())
	case i.expired || s.late(i):
		return fail(unknownInteraction())
	}
	var b callback
	if err := c.decode(&b); err != nil {
		return fail(err)
	}
	if !slices.Contains(i.answers(), b.Type) {
		var f form
		f.add("type", "BASE_TYPE_CHOICES", "Value must be one of %v.", i.answers())
		return fail(f.err())
	}
	response := &Response{Type: b.Type}
	if err := s.carryOut(c, i, b, response); err != nil {
		return fail(err)
	}
	response.After, response.Elapsed = s.clock.Now().Sub(i.at), time.Since(i.realAt)
	i.response = response
	close(i.settled)
	if c.URL.Query().Get("with_response") == "true" {
		return ok(s.callbackJSON(i))
	}
	return noContent()
}

// answers are the kinds of first response that an interaction may have.
func (i *interaction) answers() []ResponseType {
	switch {
	case i.kind == autocompleteInteraction:
		return []ResponseType{AutocompleteResponse}
	case i.kind == commandInteraction:
		return []ResponseType{MessageResponse, DeferredResponse, ModalResponse}
	case i.kind == modalInteraction && i.source == nil:
		return []ResponseType{MessageResponse, DeferredResponse}
	case i.kind == modalInteraction:
		return []ResponseType{MessageResponse, DeferredResponse, DeferredUpdateResponse, UpdateResponse}
	}
	return []ResponseType{MessageResponse, DeferredResponse, DeferredUpdateResponse, UpdateResponse, ModalResponse}
}

// carryOut does what a first response says.
func (s *Server) carryOut(c *call, i *interaction, b callback, r *Response) error {
	switch b.Type {
	case MessageResponse, DeferredResponse:
		return s.respondWithMessage(c, i, b, r)
	case UpdateResponse, DeferredUpdateResponse:
		if i.source.Deleted {
			return unknownMessage()
		}
		i.original = i.source
		r.Ephemeral = i.source.Ephemeral()
		if b.Type == UpdateResponse {
			if err := s.updateSource(c, i, b); err != nil {
				return err
			}
		}
		r.Message = *i.source
	case AutocompleteResponse:
		return s.offer(b, r)
	case ModalResponse:
		var m Modal
		if err := decodeData(b.Data, &m); err != nil {
			return err
		}
		if err := m.check("data."); err != nil {
			return err
		}
		r.Modal = &m
	}
	return nil
}

// decodeData reads the data of a first response; where it is needed and missing, that is an error.
func decodeData(data json.RawMessage, into any) error {
	if len(data) == 0 || string(data) == "null" {
		var f form
		f.add("data", "BASE_TYPE_REQUIRED", "This field is required")
		return f.err()
	}
	return decodeJSON(data, into)
}

// respondWithMessage posts the message of a first response, or a placeholder where it is only promised.
func (s *Server) respondWithMessage(c *call, i *interaction, b callback, r *Response) error {
	var body messageBody
	if b.Type == MessageResponse || len(b.Data) > 0 {
		if err := decodeData(b.Data, &body); err != nil {
			return err
		}
	}
	flags := body.Flags.value
	r.Ephemeral = flags&FlagEphemeral != 0
	if b.Type == DeferredResponse {
		i.thinking = true
		i.original = s.reply(i, &Message{Author: *s.bot, Flags: FlagLoading}, r.Ephemeral)
		r.Message = *i.original
		return nil
	}
	if err := body.check("data.", flags&FlagComponentsV2 != 0); err != nil {
		return err
	}
	m, err := s.messageFrom(c, i.channel, &body)
	if err != nil {
		return err
	}
	i.original = s.reply(i, m, r.Ephemeral)
	r.Message = *i.original
	return nil
}

// reply posts a message that answers an interaction, for the person alone where it is ephemeral.
func (s *Server) reply(i *interaction, m *Message, ephemeral bool) *Message {
	m.ApplicationID, m.WebhookID, m.interaction = s.applicationID, s.applicationID, i.metadata
	// Nonces are of messages that the bot posts by itself.
	m.Nonce = nil
	if ephemeral {
		m.Flags |= FlagEphemeral
		m.SeenOnlyBy = i.user.ID
	}
	if i.response == nil {
		m.Type = i.messageType()
		if i.kind == commandInteraction {
			m.Answers = &Use{i.name, i.command, *i.user}
		}
	}
	if to := i.source; to != nil && m.Reference == nil {
		m.Type = replyMessage
		m.Reference = &MessageReference{MessageID: to.ID, ChannelID: i.channel.ID, GuildID: i.channel.GuildID}
	}
	return s.post(i.channel, m)
}

func (i *interaction) messageType() int {
	switch {
	case i.kind != commandInteraction:
		return defaultMessage
	case i.command == ChatInputCommand:
		return slashMessage
	}
	return menuMessage
}

// updateSource edits the message that a component is on.
func (s *Server) updateSource(c *call, i *interaction, b callback) error {
	var body messageBody
	if err := decodeData(b.Data, &body); err != nil {
		return err
	}
	if err := body.check("data.", (i.source.Flags|body.Flags.value)&FlagComponentsV2 != 0); err != nil {
		return err
	}
	body.tidy()
	return s.change(c, i.source, &body)
}

// offer takes the choices of an autocomplete response.
func (s *Server) offer(b callback, r *Response) error {
	var data struct {
		Choices []Choice `json:"choices"`
	}
	if err := decodeData(b.Data, &data); err != nil {
		return err
	}
	var f form
	f.count("data.choices", len(data.Choices), 0, maxChoices)
	for n, choice := range data.Choices {
		at := fmt.Sprintf("data.choices.%d", n)
		f.length(at+".name", choice.Name, 1, maxChoice)
		kind := IntegerOption
		if len(choice.Value) > 0 && choice.Value[0] == '"' {
			kind = StringOption
		}
		checkChoiceValue(&f, at+".value", choice.Value, kind)
	}
	r.Choices = data.Choices
	return f.err()
}

// callbackJSON is the answer to a first response that asked for one.
func (s *Server) callbackJSON(i *interaction) object {
	o := object{"id": i.id, "type": i.kind}
	resource := object{"type": i.response.Type}
	if m := i.original; m != nil {
		o["response_message_id"], o["response_message_ephemeral"] = m.ID, m.Ephemeral()
		o["response_message_loading"] = i.thinking
		if i.response.Type != DeferredUpdateResponse {
			resource["message"] = s.messageJSON(m)
		}
	}
	return object{"interaction": o, "resource": resource}
}
