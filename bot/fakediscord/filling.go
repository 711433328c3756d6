package fakediscord

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
)

// filling is a slash command being filled in by a person.
type filling struct {
	server   *Server
	user     *User
	channel  *channel
	given    Options
	typing   *typing // nil once it is sent
	resolved resolved
}

// resolved are the objects that IDs in options stand for, by kind and ID.
type resolved map[string]object

func (r resolved) add(kind, id string, o any) {
	if r[kind] == nil {
		r[kind] = object{}
	}
	r[kind][id] = o
}

// nested follows the words of subcommands down to the options proper.
func (f *filling) nested(options []CommandOption, words []string) ([]object, error) {
	hasInner := len(options) > 0 && options[0].Type <= SubCommandGroupOption
	switch {
	case !hasInner && len(words) > 0:
		return nil, refuse("there is no subcommand %q", words[0])
	case !hasInner:
		return f.options(options)
	case len(words) == 0:
		return nil, refuse("a subcommand must be chosen")
	}
	at := slices.IndexFunc(options, func(o CommandOption) bool { return o.Name == words[0] })
	if at < 0 {
		return nil, refuse("there is no subcommand %q", words[0])
	}
	inner, err := f.nested(options[at].Options, words[1:])
	if err != nil {
		return nil, err
	}
	return []object{{"name": words[0], "type": options[at].Type, "options": inner}}, nil
}

// options turns what was given into the options of an interaction.
func (f *filling) options(options []CommandOption) ([]object, error) {
	list := []object{}
	known := map[string]bool{}
	for i := range options {
		o := &options[i]
		known[o.Name] = true
		if f.typing != nil && f.typing.option == o.Name {
			if !o.Autocomplete {
				return nil, refuse("the option %q is not completed", o.Name)
			}
			list = append(list, object{"name": o.Name, "type": o.Type, "value": f.typing.text, "focused": true})
			continue
		}
		value, given := f.given[o.Name]
		if !given {
			if o.Required && f.typing == nil {
				return nil, refuse("the option %q is required", o.Name)
			}
			continue
		}
		checked, err := f.value(o, value)
		if err != nil {
			return nil, err
		}
		list = append(list, object{"name": o.Name, "type": o.Type, "value": checked})
	}
	for name := range f.given {
		if !known[name] {
			return nil, refuse("there is no option %q", name)
		}
	}
	if f.typing != nil && !known[f.typing.option] {
		return nil, refuse("there is no option %q", f.typing.option)
	}
	return list, nil
}

// value checks one value as Discord's clients do before they send it.
func (f *filling) value(o *CommandOption, v any) (any, error) {
	var err error
	switch o.Type {
	case StringOption:
		err = checkText(o, v)
	case IntegerOption, NumberOption:
		err = checkNumber(o, v)
	case BooleanOption:
		if _, isBool := v.(bool); !isBool {
			err = refuse("the option %q takes true or false, not %v", o.Name, v)
		}
	default:
		err = f.resolve(o, v)
	}
	if err != nil || len(o.Choices) == 0 {
		return v, err
	}
	given := string(mustJSON(v))
	if !slices.ContainsFunc(o.Choices, func(c Choice) bool { return string(c.Value) == given }) {
		return nil, refuse("%v is not among the choices of %q", v, o.Name)
	}
	return v, nil
}

func checkText(o *CommandOption, v any) error {
	text, isText := v.(string)
	if !isText {
		return refuse("the option %q takes text, not %v", o.Name, v)
	}
	n, least, most := utf16Len(text), 0, maxOptionLength
	if o.MinLength != nil {
		least = *o.MinLength
	}
	if o.MaxLength != nil {
		most = *o.MaxLength
	}
	switch {
	case n < least || n > most:
		return refuse("the option %q takes %d to %d characters, not %d", o.Name, least, most, n)
	case n == 0 && o.Required:
		return refuse("the option %q is required", o.Name)
	}
	return nil
}

func checkNumber(o *CommandOption, v any) error {
	n, err := json.Number(fmt.Sprint(v)).Float64()
	if err != nil || o.Type == IntegerOption && n != math.Trunc(n) {
		return refuse("the option %q takes a number, not %v", o.Name, v)
	}
	if o.MinValue != nil {
		if least, _ := o.MinValue.Float64(); n < least {
			return refuse("the option %q takes at least %v", o.Name, least)
		}
	}
	if o.MaxValue != nil {
		if most, _ := o.MaxValue.Float64(); n > most {
			return refuse("the option %q takes at most %v", o.Name, most)
		}
	}
	return nil
}

// resolve finds what an ID stands for.
func (f *filling) resolve(o *CommandOption, v any) error {
	s, id := f.server, fmt.Sprint(v)
	switch o.Type {
	case UserOption:
		return s.resolveUser(f.resolved, f.channel, id)
	case ChannelOption:
		c, found := s.channels[id]
		if !found || c.GuildID != f.channel.GuildID {
			return refuse("there is no channel %s", id)
		}
		if len(o.ChannelTypes) > 0 && !slices.Contains(o.ChannelTypes, c.Type) {
			return refuse("the option %q does not take such a channel", o.Name)
		}
		part := s.channelJSON(c)
		part["permissions"] = s.permissionsIn(f.user.ID, c)
		f.resolved.add("channels", id, part)
		return nil
	case RoleOption:
		return s.resolveRole(f.resolved, f.channel, id)
	case MentionableOption:
		if s.resolveUser(f.resolved, f.channel, id) == nil {
			return nil
		}
		return s.resolveRole(f.resolved, f.channel, id)
	case AttachmentOption:
		a, found := s.files[id]
		if !found {
			return refuse("there is no file %s", id)
		}
		f.resolved.add("attachments", id, a)
		return nil
	}
	return refuse("the option %q cannot be filled in", o.Name)
}

func (s *Server) resolveUser(r resolved, c *channel, id string) error {
	u, found := s.users[id]
	if !found {
		return refuse("there is no user %s", id)
	}
	r.add("users", id, u)
	if g, inGuild := s.guilds[c.GuildID]; inGuild {
		if m, isMember := g.members[id]; isMember {
			part := memberPartJSON(m)
			part["permissions"] = s.permissionsIn(id, c)
			r.add("members", id, part)
		}
	}
	return nil
}

func (s *Server) resolveRole(r resolved, c *channel, id string) error {
	if g, inGuild := s.guilds[c.GuildID]; inGuild {
		for _, role := range g.roles {
			if role.ID == id {
				r.add("roles", id, role)
				return nil
			}
		}
	}
	return refuse("there is no role %s", id)
}
