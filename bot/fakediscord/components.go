package fakediscord

import "strconv"

// Discord's limits on components. Lengths are in UTF-16 code units.
const (
	maxRows         = 5
	maxButtonsInRow = 5
	maxLabel        = 80
	maxCustomID     = 100
	maxButtonURL    = 512
	maxSelect       = 25
	maxOptionText   = 100
	maxPlaceholder  = 150
	maxSectionTexts = 3
	maxModalTitle   = 45
	maxInputLabel   = 45
	maxInputHint    = 100
	maxInput        = 4000
)

// Styles of buttons that matter here.
const (
	linkButton    = 5
	premiumButton = 6
)

// walk visits components and what is in them, in order, with the path of each below prefix.
func walk(list []Component, prefix string, visit func(path string, c *Component)) {
	for i := range list {
		c := &list[i]
		path := prefix + "." + strconv.Itoa(i)
		visit(path, c)
		walk(c.Components, path+".components", visit)
		if c.Component != nil {
			visit(path+".component", c.Component)
		}
		if c.Accessory != nil {
			visit(path+".accessory", c.Accessory)
		}
	}
}

// checkComponents checks those of a message, laid out in rows or, with v2, freely.
func checkComponents(f *form, prefix string, list []Component, v2 bool) {
	if !v2 {
		f.count(prefix, len(list), 0, maxRows)
	}
	total, text := 0, 0
	walk(list, prefix, func(path string, c *Component) {
		total++
		text += utf16Len(c.Content)
		checkComponent(f, path, c, v2)
	})
	for i, c := range list {
		path := prefix + "." + strconv.Itoa(i)
		if c.Type != ActionRow && (!v2 || c.Type < Section || c.Type == LabelComponent) {
			f.add(path+".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of %s.", topLevelTypes(v2))
		}
	}
	if v2 && total > maxV2Components {
		f.add(prefix, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and %d in length.", maxV2Components)
	}
	if text > maxV2Text {
		f.add(prefix, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "The total displayable text size of components exceeds the maximum size of %d", maxV2Text)
	}
	checkCustomIDs(f, prefix, list)
}

func topLevelTypes(v2 bool) string {
	if v2 {
		return "(1, 9, 10, 12, 13, 14, 17)"
	}
	return "(1,)"
}

// checkCustomIDs refuses a custom_id that two components of one message share.
func checkCustomIDs(f *form, prefix string, list []Component) {
	seen := map[string]bool{}
	walk(list, prefix, func(path string, c *Component) {
		if c.CustomID != "" && seen[c.CustomID] {
			f.add(path+".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
		}
		seen[c.CustomID] = true
	})
}

// checkComponent checks one component without what is in it.
func checkComponent(f *form, path string, c *Component, v2 bool) {
	switch c.Type {
	case ActionRow:
		checkRow(f, path, c)
	case Button:
		checkButton(f, path, c)
	case StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect:
		checkSelect(f, path, c)
	case TextDisplay:
		f.length(path+".content", c.Content, 1, maxV2Text)
	case Section:
		f.count(path+".components", len(c.Components), 1, maxSectionTexts)
		if c.Accessory == nil {
			f.add(path+".accessory", "BASE_TYPE_REQUIRED", "This field is required")
		}
	case Container:
		f.count(path+".components", len(c.Components), 1, maxV2Components)
	case Thumbnail, MediaGallery, FileComponent, Separator:
		if !v2 {
			f.add(path+".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).")
		}
	default:
		f.add(path+".type", "UNION_TYPE_CHOICES", "Value of field \"type\" is not a component of messages.")
	}
}

// checkRow checks that a row holds one to five buttons or one menu.
func checkRow(f *form, path string, row *Component) {
	path += ".components"
	f.count(path, len(row.Components), 1, maxButtonsInRow)
	for i, c := range row.Components {
		isMenu := c.Type == StringSelect || c.Type >= UserSelect && c.Type <= ChannelSelect
		switch {
		case !isMenu && c.Type != Button:
			f.add(path+"."+strconv.Itoa(i)+".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).")
		case isMenu && len(row.Components) > 1:
			f.add(path, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width")
		}
	}
}

func checkButton(f *form, path string, b *Component) {
	if b.Style < 1 || b.Style > premiumButton {
		f.add(path+".style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6).")
	}
	f.length(path+".label", b.Label, 0, maxLabel)
	switch {
	case b.Style == premiumButton:
	case b.Style == linkButton:
		if b.CustomID != "" {
			f.add(path+".custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified")
		}
		f.length(path+".url", b.URL, 1, maxButtonURL)
		checkURL(f, path+".url", b.URL, "http", "https", "discord")
	default:
		if b.URL != "" {
			f.add(path+".url", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified")
		}
		f.length(path+".custom_id", b.CustomID, 1, maxCustomID)
	}
	if b.Label == "" && !hasEmoji(b) && b.Style != premiumButton {
		f.add(path, "BUTTON_COMPONENT_INVALID_LABEL", "A button must have a label or an emoji")
	}
}

func hasEmoji(c *Component) bool { return len(c.Emoji) > 0 && string(c.Emoji) != "null" }

func checkSelect(f *form, path string, c *Component) {
	f.length(path+".custom_id", c.CustomID, 1, maxCustomID)
	f.length(path+".placeholder", c.Placeholder, 0, maxPlaceholder)
	f.number(path+".min_values", c.MinValues, 0, maxSelect)
	f.number(path+".max_values", c.MaxValues, 1, maxSelect)
	least, most := c.valuesAllowed()
	if least > most {
		f.add(path+".min_values", "SELECT_COMPONENT_MIN_VALUES_TOO_LARGE", "min_values must not be larger than max_values")
	}
	if c.Type != StringSelect {
		return
	}
	f.count(path+".options", len(c.Options), 1, maxSelect)
	if most > len(c.Options) {
		f.add(path+".max_values", "SELECT_COMPONENT_MAX_VALUES_TOO_LARGE", "max_values must not be larger than the number of options")
	}
	checkSelectOptions(f, path, c, most)
}

// valuesAllowed is how few and how many values a person may choose.
func (c *Component) valuesAllowed() (least, most int) {
	least, most = 1, 1
	if c.MinValues != nil {
		least = *c.MinValues
	}
	if c.MaxValues != nil {
		most = *c.MaxValues
	}
	return least, most
}

func checkSelectOptions(f *form, path string, c *Component, most int) {
	seen, defaults := map[string]bool{}, 0
	for i, o := range c.Options {
		at := path + ".options." + strconv.Itoa(i)
		f.length(at+".label", o.Label, 1, maxOptionText)
		f.length(at+".value", o.Value, 1, maxOptionText)
		f.length(at+".description", o.Description, 0, maxOptionText)
		if seen[o.Value] {
			f.add(at+".value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used")
		}
		seen[o.Value] = true
		if o.Default {
			defaults++
		}
	}
	if defaults > most {
		f.add(path+".options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "Too many default values")
	}
}
