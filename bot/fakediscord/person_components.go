package fakediscord

import (
	"context"
	"slices"
)

// PressButton presses a button of a message that the person sees. A disabled button is a *Refusal.
func (s *Server) PressButton(ctx context.Context, userID, messageID, customID string) (*Interaction, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.lock()
	defer s.unlock()
	i, b, err := s.component(userID, messageID, customID)
	if err != nil {
		return nil, err
	}
	if b.Type != Button {
		return nil, refuse("%q is no button", customID)
	}
	return s.interact(i, object{"custom_id": customID, "component_type": b.Type, "id": b.ID}), nil
}

// component finds a component on a message that a person sees, and begins an interaction with it.
func (s *Server) component(userID, messageID, customID string) (*interaction, *Component, error) {
	m, found := s.messages[messageID]
	if !found || m.SeenOnlyBy != "" && m.SeenOnlyBy != userID {
		return nil, nil, refuse("there is no message %s to be seen", messageID)
	}
	u, c, err := s.personIn(userID, m.ChannelID, 0)
	if err != nil {
		return nil, nil, err
	}
	var wanted *Component
	walk(m.Components, "", func(_ string, c *Component) {
		if c.CustomID == customID {
			wanted = c
		}
	})
	switch {
	case wanted == nil:
		return nil, nil, refuse("there is no component %q on the message", customID)
	case wanted.Disabled:
		return nil, nil, refuse("the component %q is disabled", customID)
	}
	return &interaction{kind: componentInteraction, user: u, channel: c, source: m}, wanted, nil
}

// Select chooses values in a menu of a message that the person sees.
func (s *Server) Select(ctx context.Context, userID, messageID, customID string, values ...string) (*Interaction, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.lock()
	defer s.unlock()
	i, menu, err := s.component(userID, messageID, customID)
	if err != nil {
		return nil, err
	}
	resolved := resolved{}
	if err := s.checkChosen(menu, i.channel, values, resolved); err != nil {
		return nil, err
	}
	data := object{"custom_id": customID, "component_type": menu.Type, "id": menu.ID, "values": append([]string{}, values...)}
	if len(resolved) > 0 {
		data["resolved"] = resolved
	}
	return s.interact(i, data), nil
}

// checkChosen checks how many values were chosen and that each is there to choose.
func (s *Server) checkChosen(menu *Component, c *channel, values []string, r resolved) error {
	if least, most := menu.valuesAllowed(); len(values) < least || len(values) > most {
		return refuse("the menu takes %d to %d values", least, most)
	}
	for _, v := range values {
		var err error
		switch menu.Type {
		case StringSelect:
			if !slices.ContainsFunc(menu.Options, func(o SelectOption) bool { return o.Value == v }) {
				err = refuse("%q is not in the menu", v)
			}
		case UserSelect:
			err = s.resolveUser(r, c, v)
		case RoleSelect:
			err = s.resolveRole(r, c, v)
		case MentionableSelect:
			if err = s.resolveUser(r, c, v); err != nil {
				err = s.resolveRole(r, c, v)
			}
		case ChannelSelect:
			chosen, found := s.channels[v]
			if !found {
				return refuse("there is no channel %s", v)
			}
			r.add("channels", v, s.channelJSON(chosen))
		default:
			err = refuse("%q is no menu", menu.CustomID)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// SubmitModal fills in the form that answered an interaction and sends it. values are by custom_id.
func (s *Server) SubmitModal(ctx context.Context, asked *Interaction, values map[string]string) (*Interaction, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.lock()
	defer s.unlock()
	from := asked.state
	if from.response == nil || from.response.Modal == nil {
		return nil, refuse("there is no form to fill in")
	}
	modal := from.response.Modal
	rows := []object{}
	known := map[string]bool{}
	for _, c := range modal.Components {
		row, err := s.fillRow(c, from.channel, values, known)
		if err != nil {
			return nil, err
		}
		if row != nil {
			rows = append(rows, row)
		}
	}
	for id := range values {
		if !known[id] {
			return nil, refuse("the form has no input %q", id)
		}
	}
	i := &interaction{kind: modalInteraction, user: from.user, channel: from.channel, source: from.source}
	return s.interact(i, object{"custom_id": modal.CustomID, "components": rows}), nil
}

// fillRow fills in one row or label of a form; a text to read has nothing to fill in.
func (s *Server) fillRow(c Component, ch *channel, values map[string]string, known map[string]bool) (object, error) {
	switch {
	case c.Type == ActionRow && len(c.Components) > 0:
		input, err := s.fillInput(&c.Components[0], ch, values, known)
		return object{"type": ActionRow, "components": []object{input}}, err
	case c.Type == LabelComponent:
		input, err := s.fillInput(c.Component, ch, values, known)
		return object{"type": LabelComponent, "component": input}, err
	}
	return nil, nil
}

// fillInput fills in one input: what was given, or the value that stood in it.
func (s *Server) fillInput(c *Component, ch *channel, values map[string]string, known map[string]bool) (object, error) {
	known[c.CustomID] = true
	value, given := values[c.CustomID]
	if c.Type != TextInput {
		chosen := []string{}
		if given {
			chosen = append(chosen, value)
		}
		err := s.checkChosen(c, ch, chosen, resolved{})
		return object{"type": c.Type, "custom_id": c.CustomID, "values": chosen}, err
	}
	if !given {
		value = c.Value
	}
	least, most := 0, maxInput
	if c.MinLength != nil {
		least = *c.MinLength
	}
	if c.MaxLength != nil {
		most = *c.MaxLength
	}
	n, required := utf16Len(value), c.Required == nil || *c.Required
	if n == 0 && required || n > 0 && n < least || n > most {
		return nil, refuse("the input %q takes %d to %d characters, not %d", c.CustomID, max(least, 1), most, n)
	}
	return object{"type": TextInput, "custom_id": c.CustomID, "value": value}, nil
}
