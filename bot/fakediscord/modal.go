package fakediscord

import (
	"strconv"
)

// check checks a modal.
func (m *Modal) check(prefix string) error {
	var f form
	f.length(prefix+"custom_id", m.CustomID, 1, maxCustomID)
	f.length(prefix+"title", m.Title, 1, maxModalTitle)
	f.count(prefix+"components", len(m.Components), 1, maxRows)
	for i := range m.Components {
		path := prefix + "components." + strconv.Itoa(i)
		switch c := &m.Components[i]; c.Type {
		case ActionRow:
			f.count(path+".components", len(c.Components), 1, 1)
			for j := range c.Components {
				checkInput(&f, path+".components."+strconv.Itoa(j), &c.Components[j], true)
			}
		case LabelComponent:
			f.length(path+".label", c.Label, 1, maxInputLabel)
			f.length(path+".description", c.Description, 0, maxOptionText)
			if c.Component == nil {
				f.add(path+".component", "BASE_TYPE_REQUIRED", "This field is required")
			} else {
				checkInput(&f, path+".component", c.Component, false)
			}
		case TextDisplay:
			f.length(path+".content", c.Content, 1, maxV2Text)
		default:
			f.add(path+".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 10, 18).")
		}
	}
	checkCustomIDs(&f, prefix+"components", m.Components)
	return f.err()
}

// checkInput checks what a person fills in: a text input, or a menu in a label.
func checkInput(f *form, path string, c *Component, labelled bool) {
	switch {
	case c.Type == TextInput:
	case !labelled && (c.Type == StringSelect || c.Type >= UserSelect && c.Type <= ChannelSelect):
		checkSelect(f, path, c)
		return
	default:
		f.add(path+".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (4,).")
		return
	}
	f.length(path+".custom_id", c.CustomID, 1, maxCustomID)
	if c.Style != 1 && c.Style != 2 {
		f.add(path+".style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2).")
	}
	least := 0
	if labelled {
		least = 1
	}
	f.length(path+".label", c.Label, least, maxInputLabel)
	f.length(path+".placeholder", c.Placeholder, 0, maxInputHint)
	f.length(path+".value", c.Value, 0, maxInput)
	f.number(path+".min_length", c.MinLength, 0, maxInput)
	f.number(path+".max_length", c.MaxLength, 1, maxInput)
}
