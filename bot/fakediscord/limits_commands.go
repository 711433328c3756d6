package fakediscord

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Discord's limits on commands. Lengths are in UTF-16 code units. Where its documents say 100 for a choice's string and
// its schema 6,000, the documents are the stricter.
const (
	maxCommandName    = 32
	maxCommandText    = 100
	maxCommandOptions = 25
	maxChoices        = 25
	maxChoice         = 100
	maxCommandInAll   = 8000
	maxOptionLength   = 6000
	maxSlashCommands  = 100
	maxMenuCommands   = 15
)

// commandName is what slash commands and options may be called, besides being lower-case.
var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

// check returns the error that a command's form deserves.
func (c *Command) check(f *form, prefix string) {
	switch c.Type {
	case ChatInputCommand:
		checkName(f, prefix+"name", c.Name)
		f.length(prefix+"description", c.Description, 1, maxCommandText)
		checkOptions(f, prefix+"options", c.Options, 0)
	case UserMenuCommand, MessageMenuCommand:
		f.length(prefix+"name", c.Name, 1, maxCommandName)
		if c.Description != "" {
			f.add(prefix+"description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID", "Context menu commands cannot have description")
		}
		if len(c.Options) > 0 {
			f.add(prefix+"options", "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID", "Context menu commands cannot have options")
		}
	default:
		f.add(prefix+"type", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3).")
	}
	for locale, name := range c.NameLocalizations {
		f.length(prefix+"name_localizations."+locale, name, 1, maxCommandName)
	}
	for locale, text := range c.DescriptionLocalizations {
		f.length(prefix+"description_localizations."+locale, text, 1, maxCommandText)
	}
	if c.length() > maxCommandInAll {
		f.add(strings.TrimSuffix(prefix, "."), "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (%d)", maxCommandInAll)
	}
	for _, context := range c.Contexts {
		if context < 0 || context > 2 {
			f.add(prefix+"contexts", "BASE_TYPE_CHOICES", "Value must be one of (0, 1, 2).")
		}
	}
}

// checkName checks the name of a slash command or an option: the pattern, the length, and no letter in upper case.
func checkName(f *form, path, name string) {
	f.length(path, name, 1, maxCommandName)
	if name != "" && (!commandName.MatchString(name) || strings.ToLower(name) != name) {
		f.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
	}
}

// length is what a command's limit in all counts: names, descriptions and values, each in its longest localization.
func (c *Command) length() int {
	n := longest(c.Name, c.NameLocalizations) + longest(c.Description, c.DescriptionLocalizations)
	for _, o := range c.Options {
		n += o.length()
	}
	return n
}

func (o *CommandOption) length() int {
	n := longest(o.Name, o.NameLocalizations) + longest(o.Description, o.DescriptionLocalizations)
	for _, choice := range o.Choices {
		n += longest(choice.Name, choice.NameLocalizations)
		var text string
		if json.Unmarshal(choice.Value, &text) == nil {
			n += utf16Len(text)
		} else {
			n += utf8.RuneCount(choice.Value)
		}
	}
	for _, inner := range o.Options {
		n += inner.length()
	}
	return n
}

func longest(text string, localized map[string]string) int {
	n := utf16Len(text)
	for _, other := range localized {
		n = max(n, utf16Len(other))
	}
	return n
}

// checkOptions checks options at a depth: 0 of a command, 1 of its subcommands or groups, 2 of a group's subcommands.
func checkOptions(f *form, path string, options []CommandOption, depth int) {
	f.count(path, len(options), 0, maxCommandOptions)
	seen, optional, nested := map[string]bool{}, false, 0
	for i := range options {
		o := &options[i]
		at := path + "." + strconv.Itoa(i)
		checkName(f, at+".name", o.Name)
		f.length(at+".description", o.Description, 1, maxCommandText)
		if seen[o.Name] {
			f.add(at+".name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists")
		}
		seen[o.Name] = true
		if o.Required && optional {
			f.add(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options")
		}
		optional = optional || !o.Required
		if o.Type == SubCommandOption || o.Type == SubCommandGroupOption {
			nested++
		}
		checkOption(f, at, o, depth)
	}
	if nested > 0 && nested < len(options) {
		f.add(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types")
	}
}

func checkOption(f *form, path string, o *CommandOption, depth int) {
	misplaced := o.Type == SubCommandGroupOption && depth > 0 || o.Type == SubCommandOption && depth > 1 ||
		o.Type != SubCommandOption && depth == 1
	switch {
	case o.Type < SubCommandOption || o.Type > AttachmentOption || misplaced:
		f.add(path+".type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Option type is invalid here")
	case o.Type == SubCommandOption:
		checkOptions(f, path+".options", o.Options, 2)
	case o.Type == SubCommandGroupOption:
		f.count(path+".options", len(o.Options), 1, maxCommandOptions)
		checkOptions(f, path+".options", o.Options, 1)
	case len(o.Options) > 0:
		f.add(path+".options", "BASE_TYPE_BAD_LENGTH", "Options of this type cannot have options")
	}
	isNumber := o.Type == IntegerOption || o.Type == NumberOption
	if (len(o.Choices) > 0 || o.Autocomplete) && o.Type != StringOption && !isNumber {
		f.add(path+".choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "Option type cannot have choices")
	}
	if len(o.Choices) > 0 && o.Autocomplete {
		f.add(path+".choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", "Choices and autocomplete are mutually exclusive")
	}
	if (o.MinValue != nil || o.MaxValue != nil) && !isNumber || (o.MinLength != nil || o.MaxLength != nil) && o.Type != StringOption {
		f.add(path, "APPLICATION_COMMAND_OPTIONS_BOUNDS_INVALID", "Option type cannot have these bounds")
	}
	f.number(path+".min_length", o.MinLength, 0, maxOptionLength)
	f.number(path+".max_length", o.MaxLength, 1, maxOptionLength)
	checkChoices(f, path+".choices", o.Choices, o.Type)
}

// checkChoices checks what is offered for an option.
func checkChoices(f *form, path string, choices []Choice, kind OptionType) {
	f.count(path, len(choices), 0, maxChoices)
	var names []string
	for i, c := range choices {
		at := path + "." + strconv.Itoa(i)
		f.length(at+".name", c.Name, 1, maxChoice)
		if slices.Contains(names, c.Name) {
			f.add(at+".name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Option choice name already exists")
		}
		names = append(names, c.Name)
		checkChoiceValue(f, at+".value", c.Value, kind)
	}
}

func checkChoiceValue(f *form, path string, value json.RawMessage, kind OptionType) {
	var text string
	var number float64
	switch {
	case len(value) == 0 || string(value) == "null":
		f.add(path, "BASE_TYPE_REQUIRED", "This field is required")
	case kind == StringOption && json.Unmarshal(value, &text) != nil:
		f.add(path, "STRING_TYPE_CONVERT", "Could not convert %s to string.", value)
	case kind == StringOption:
		f.length(path, text, 1, maxChoice)
	case json.Unmarshal(value, &number) != nil:
		f.add(path, "NUMBER_TYPE_COERCE", "Value %s is not a number.", value)
	}
}
