package discord

import (
	"strconv"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
)

// A request is what a person did, as handlers see it: data, and nothing to act with.
type request struct {
	id      string // of the interaction or message
	guildID string // empty in direct messages
	userID  string

	channelID   string // where it was made
	permissions int64  // of the person there; 0 in direct messages

	text    string            // of a message, or of a form that was filled in
	sub     string            // the subcommand used; empty where the command has none
	options map[string]string // of a command, by name; numbers as digits
	private bool              // whether the option "private" was set
	focused string            // the option being typed, for autocomplete

	ticket ticket   // of the component pressed
	values []string // chosen in a menu
	ids    []string // every custom_id of the message pressed
}

// A response is what a handler wants shown.
type response struct {
	message reply.Message
	packed  []outgoing // instead of message, where a handler has laid it out itself
	form    *form      // to be filled in, instead of a message
	problem bool       // it tells of something that went wrong; shown privately and beside what stands there
	choices []choice   // of autocomplete
}

func (r response) messages() []outgoing {
	if r.packed != nil {
		return r.packed
	}
	return pack(r.message)
}

func sentence(text string) response { return response{message: reply.Message{Text: text}} }
func complaint(text string) response {
	return response{message: reply.Message{Text: text}, problem: true}
}
func shown(m reply.Message) response { return response{message: m} }

// A choice is one suggestion of autocomplete.
type choice struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

func (r *request) readCommand(data discordgo.ApplicationCommandInteractionData) {
	r.options = map[string]string{}
	r.readOptions(data.Options)
	if data.Resolved != nil && data.Resolved.Messages[data.TargetID] != nil {
		r.text = data.Resolved.Messages[data.TargetID].Content
	}
}

func (r *request) readOptions(options []*discordgo.ApplicationCommandInteractionDataOption) {
	for _, o := range options {
		if o == nil {
			continue
		}
		switch v := o.Value.(type) {
		case nil:
			r.sub = o.Name
			r.readOptions(o.Options)
		case string:
			r.options[o.Name] = v
		case float64:
			r.options[o.Name] = strconv.FormatFloat(v, 'f', -1, 64)
		case bool:
			r.private = r.private || o.Name == optionPrivate && v
		}
		if o.Focused {
			r.focused = o.Name
		}
	}
}

// userOf is who acted: in a guild the member's user, else the user. Either may be missing in a malformed event.
func userOf(i *discordgo.Interaction) string {
	switch {
	case i.Member != nil && i.Member.User != nil:
		return i.Member.User.ID
	case i.User != nil:
		return i.User.ID
	}
	return ""
}

// customIDs lists those of a message's components.
func customIDs(rows []discordgo.MessageComponent) []string {
	var ids []string
	for _, c := range rows {
		switch c := c.(type) {
		case *discordgo.ActionsRow:
			ids = append(ids, customIDs(c.Components)...)
		case *discordgo.Button:
			ids = append(ids, c.CustomID)
		case *discordgo.SelectMenu:
			ids = append(ids, c.CustomID)
		}
	}
	return ids
}
