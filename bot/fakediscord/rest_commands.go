package fakediscord

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
)

// commandsOf checks that a call is about the bot's own commands, and returns the guild they are of, or "" for global ones.
func (s *Server) commandsOf(c *call) (guildID string, err error) {
	if c.PathValue("application") != s.applicationID {
		return "", unknownApplication()
	}
	if c.PathValue("guild") == "" {
		return "", nil
	}
	g, err := s.guildOf(c)
	if err != nil {
		return "", missingAccess()
	}
	return g.ID, nil
}

// commandOf finds the command of a call.
func (s *Server) commandOf(c *call) (*Command, error) {
	guildID, err := s.commandsOf(c)
	if err != nil {
		return nil, err
	}
	for _, known := range s.commands {
		if known.ID == c.PathValue("command") && known.GuildID == guildID {
			return known, nil
		}
	}
	return nil, unknownCommand()
}

// listCommands lists commands, localizations only where asked for.
func (s *Server) listCommands(c *call) (reply, error) {
	guildID, err := s.commandsOf(c)
	if err != nil {
		return fail(err)
	}
	localized := c.URL.Query().Get("with_localizations") == "true"
	out := []Command{}
	for _, known := range s.commands {
		if known.GuildID != guildID {
			continue
		}
		listed := *known
		if !localized {
			listed = listed.withoutLocalizations()
		}
		out = append(out, listed)
	}
	return ok(out)
}

// withoutLocalizations is a copy of a command without its localizations at any depth.
func (c Command) withoutLocalizations() Command {
	c.NameLocalizations, c.DescriptionLocalizations = nil, nil
	c.Options = optionsWithoutLocalizations(c.Options)
	return c
}

func optionsWithoutLocalizations(options []CommandOption) []CommandOption {
	options = slices.Clone(options)
	for i := range options {
		o := &options[i]
		o.NameLocalizations, o.DescriptionLocalizations = nil, nil
		o.Choices = slices.Clone(o.Choices)
		for j := range o.Choices {
			o.Choices[j].NameLocalizations = nil
		}
		o.Options = optionsWithoutLocalizations(o.Options)
	}
	return options
}

func (s *Server) getCommand(c *call) (reply, error) {
	known, err := s.commandOf(c)
	if err != nil {
		return fail(err)
	}
	return ok(known)
}

// createCommand registers a command, or overwrites the one of the same name and type.
func (s *Server) createCommand(c *call) (reply, error) {
	guildID, err := s.commandsOf(c)
	if err != nil {
		return fail(err)
	}
	var wanted Command
	if err := c.decode(&wanted); err != nil {
		return fail(err)
	}
	wanted.fillIn(s.applicationID, guildID)
	var f form
	wanted.check(&f, "")
	if err := f.err(); err != nil {
		return fail(err)
	}
	old := s.commandNamed(guildID, wanted.Type, wanted.Name)
	if old == nil && s.countCommands(guildID, wanted.Type) >= mostCommands(wanted.Type) {
		return fail(tooManyCommands(wanted.Type))
	}
	if old != nil {
		return ok(s.overwrite(old, wanted))
	}
	return reply{http.StatusCreated, s.register(wanted)}, nil
}

// fillIn fills in what Discord does.
func (c *Command) fillIn(applicationID, guildID string) {
	c.ApplicationID, c.GuildID = applicationID, guildID
	if c.Type == 0 {
		c.Type = ChatInputCommand
	}
	if guildID == "" && c.DMPermission == nil {
		inDMs := c.Contexts == nil || slices.Contains(c.Contexts, 1)
		c.DMPermission = &inDMs
	}
	if guildID != "" {
		c.DMPermission, c.Contexts = nil, nil
	}
	if c.IntegrationTypes == nil {
		c.IntegrationTypes = []int{0}
	}
}

func mostCommands(kind CommandType) int {
	if kind == ChatInputCommand {
		return maxSlashCommands
	}
	return maxMenuCommands
}

func tooManyCommands(kind CommandType) error {
	message := "Maximum number of application commands reached (" + strconv.Itoa(mostCommands(kind)) + ")."
	return &apiError{http.StatusBadRequest, 30032, message, nil}
}

func (st *state) countCommands(guildID string, kind CommandType) int {
	n := 0
	for _, c := range st.commands {
		if c.GuildID == guildID && c.Type == kind {
			n++
		}
	}
	return n
}

func (st *state) commandNamed(guildID string, kind CommandType, name string) *Command {
	for _, c := range st.commands {
		if c.GuildID == guildID && c.Type == kind && c.Name == name {
			return c
		}
	}
	return nil
}

// register adds a command.
func (st *state) register(c Command) *Command {
	c.ID = st.newID()
	c.Version = st.newID()
	st.commands = append(st.commands, &c)
	return &c
}

// overwrite replaces a command but for its ID. The version changes only if anything else does.
func (st *state) overwrite(old *Command, c Command) *Command {
	c.ID, c.Version = old.ID, old.Version
	if !bytes.Equal(mustJSON(old), mustJSON(c)) {
		c.Version = st.newID()
	}
	for i, known := range st.commands {
		if known == old {
			st.commands[i] = &c
		}
	}
	return &c
}

// replaceCommands makes the list the only commands there are. Those that stay keep their IDs.
func (s *Server) replaceCommands(c *call) (reply, error) {
	guildID, err := s.commandsOf(c)
	if err != nil {
		return fail(err)
	}
	var wanted []Command
	if err := c.decode(&wanted); err != nil {
		return fail(err)
	}
	if err := s.checkCommands(wanted, guildID); err != nil {
		return fail(err)
	}
	var kept []*Command
	for _, known := range s.commands {
		if known.GuildID != guildID || slices.ContainsFunc(wanted, known.isSame) {
			kept = append(kept, known)
		}
	}
	s.commands = kept
	out := []*Command{}
	for _, w := range wanted {
		if old := s.commandNamed(guildID, w.Type, w.Name); old != nil {
			out = append(out, s.overwrite(old, w))
		} else {
			out = append(out, s.register(w))
		}
	}
	return ok(out)
}

func (c *Command) isSame(other Command) bool { return c.Type == other.Type && c.Name == other.Name }

// checkCommands fills in and checks a whole list.
func (s *Server) checkCommands(wanted []Command, guildID string) error {
	var f form
	counts := map[CommandType]int{}
	for i := range wanted {
		w := &wanted[i]
		w.fillIn(s.applicationID, guildID)
		w.check(&f, strconv.Itoa(i)+".")
		if slices.ContainsFunc(wanted[:i], w.isSame) {
			f.add(strconv.Itoa(i)+".name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
		}
		if counts[w.Type]++; counts[w.Type] > mostCommands(w.Type) {
			return tooManyCommands(w.Type)
		}
	}
	return f.err()
}

// editCommand changes the fields that are given.
func (s *Server) editCommand(c *call) (reply, error) {
	old, err := s.commandOf(c)
	if err != nil {
		return fail(err)
	}
	// A copy through JSON, so that what is decoded over it cannot reach into the old one.
	var changed Command
	if err := json.Unmarshal(mustJSON(old), &changed); err != nil {
		return fail(err)
	}
	if bytes.Contains(c.raw, []byte(`"options"`)) {
		changed.Options = nil
	}
	if err := c.decode(&changed); err != nil {
		return fail(err)
	}
	changed.Type = old.Type
	changed.fillIn(s.applicationID, old.GuildID)
	var f form
	changed.check(&f, "")
	if err := f.err(); err != nil {
		return fail(err)
	}
	if other := s.commandNamed(old.GuildID, changed.Type, changed.Name); other != nil && other != old {
		return fail(&apiError{http.StatusBadRequest, 40041, "An application command with that name already exists", nil})
	}
	return ok(s.overwrite(old, changed))
}

func (s *Server) deleteCommand(c *call) (reply, error) {
	old, err := s.commandOf(c)
	if err != nil {
		return fail(err)
	}
	s.commands = slices.DeleteFunc(s.commands, func(other *Command) bool { return other == old })
	return noContent()
}
