package sandbox

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"verbatim/bot/fakediscord"
)

// A view is everything one person sees, as values in JSON by name: "here" and "commands", "message/ID" for each message,
// "trace/SERIAL" for each request and event.
type view map[string]json.RawMessage

// A sight is a view before it is encoded, copied while the world stood still.
type sight struct {
	here     here
	commands []fakediscord.Command
	messages []fakediscord.Message
	requests []fakediscord.Request
	events   []fakediscord.Event
}

// here is the surroundings.
type here struct {
	Viewer    string             `json:"viewer"` // who sees it
	Guild     string             `json:"guild"`
	Bot       fakediscord.User   `json:"bot"`
	Online    bool               `json:"online"` // whether the bot is connected
	AheadMS   int64              `json:"ahead_ms"`
	Topic     string             `json:"topic"`
	People    []person           `json:"people"`
	Users     []fakediscord.User `json:"users"`
	Roles     []fakediscord.Role `json:"roles"`
	Channels  []channel          `json:"channels"`
	Connected int                `json:"connected"` // how many times the bot has begun or resumed a session
}

// A channel with what the person may do in it.
type channel struct {
	ID          string                  `json:"id"`
	Type        fakediscord.ChannelType `json:"type"`
	Name        string                  `json:"name"`
	Topic       string                  `json:"topic"`
	Parent      string                  `json:"parent"`
	Permissions fakediscord.Permissions `json:"permissions"`
	Typing      int                     `json:"typing"` // how many times the bot has shown itself typing
}

// look sees the world as a person does.
func (s *Sandbox) look(w fakediscord.World, bot fakediscord.User, userID string) sight {
	at := sight{requests: w.Requests(), events: w.Events(), commands: slices.Concat(w.Commands(s.world.guild), w.Commands(""))}
	at.here = here{Viewer: userID, Guild: s.world.guild, Bot: bot, Online: w.Connections() > 0, AheadMS: s.clock.Ahead().Milliseconds(),
		Topic: s.topic, People: s.world.people, Users: w.Users(), Roles: w.Roles(s.world.guild), Connected: w.Identifies() + w.Resumes()}
	for _, c := range slices.Concat(w.Channels(s.world.guild), w.Channels("")) {
		if c.Type == fakediscord.DMChannel && c.Recipients[0].ID != userID {
			continue
		}
		may := w.Permissions(userID, c.ID)
		if !may.Has(fakediscord.ViewChannel) {
			continue
		}
		at.here.Channels = append(at.here.Channels, channel{c.ID, c.Type, c.Name, c.Topic, c.ParentID, may, w.Typing(c.ID)})
		at.messages = append(at.messages, w.SeenBy(userID, c.ID)...)
	}
	return at
}

// encode names and encodes what was seen.
func (at sight) encode() (view, error) {
	named := map[string]any{"here": at.here, "commands": at.commands}
	for _, m := range at.messages {
		named["message/"+m.ID] = shown{m, m.Ephemeral(), m.Answers}
	}
	for _, t := range at.traces() {
		named[fmt.Sprintf("trace/%012d", t.Serial)] = t
	}
	v := make(view, len(named))
	for name, value := range named {
		raw, err := json.Marshal(value)
		if err != nil {
			return nil, fmt.Errorf("encode %s: %w", name, err)
		}
		v[name] = raw
	}
	return v, nil
}

// shown is a message with what the page must know besides Discord's own fields.
type shown struct {
	fakediscord.Message
	Ephemeral bool             `json:"ephemeral"`
	Answers   *fakediscord.Use `json:"answers"`
}

// changes are what of v is not in old, and the names of what v has no more.
func (v view) changes(old view) (set view, gone []string) {
	set = view{}
	for name, value := range v {
		if !bytes.Equal(value, old[name]) {
			set[name] = value
		}
	}
	for name := range maps.Keys(old) {
		if _, still := v[name]; !still {
			gone = append(gone, name)
		}
	}
	slices.Sort(gone)
	return set, gone
}
