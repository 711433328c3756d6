package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
)

// A request is what a person did, as handlers see it: data, and nothing to act with.
type request struct {
	id      string // of the interaction or message
	guildID string // empty in direct messages
	userID  string

	text    string            // of a message
	options map[string]string // of a command, by name
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

// A handler answers a request. An error is logged, and the person reads that something went wrong.
type handler func(context.Context, request) (response, error)

// A manner is how a response is shown. It is known before the handler runs, since a deferral must say it too.
type manner int

const (
	publicly  manner = iota
	privately        // for who asked alone
	inPlace          // in place of the message pressed
	asChoices
)

// A route is where a request goes.
type route struct {
	name   string // for logs
	manner manner
	handle handler
}

// route finds the handler for an interaction and decodes it for that. What cannot be decoded goes to a handler that says so.
func (b *Bot) route(i *discordgo.Interaction) (route, request) {
	req := request{id: i.ID, guildID: i.GuildID, userID: userOf(i)}
	switch data := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		req.readCommand(data)
		if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
			return route{"autocomplete", asChoices, b.suggestSources}, req
		}
		return b.routeCommand(data.Name, req), req
	case discordgo.MessageComponentInteractionData:
		return b.routeComponent(i, data, &req), req
	}
	return says("unreadable", reply.Unreadable), req
}

func (b *Bot) routeCommand(name string, req request) route {
	switch name {
	case commandAsk:
		return route{name, privateIf(req.private), b.ask}
	case commandSearch:
		return route{name, publicly, b.search}
	case commandSources:
		return route{name, privately, b.sources}
	case commandHelp:
		return route{name, privately, help}
	case commandFind:
		return route{name, privately, b.find}
	}
	return says("unknown command", reply.StaleID)
}

// routeComponent decides by the ticket. Who may turn the page in place is told in the package comment.
func (b *Bot) routeComponent(i *discordgo.Interaction, data discordgo.MessageComponentInteractionData, req *request) route {
	t, ok := decodeTicket(data.CustomID)
	if !ok || i.Message == nil {
		return says("undecodable component", reply.StaleID)
	}
	req.ticket, req.values, req.ids = t, data.Values, customIDs(i.Message.Components)
	how := privately
	if t.owner == req.userID {
		how = inPlace
	}
	switch {
	case t.role == roleMenu:
		return route{"open source", how, b.openSource}
	case t.view == viewSearch:
		return route{"search page", how, b.searchPage}
	case t.view == viewText:
		return route{"source page", how, b.sourcePage}
	default:
		return route{"sources page", how, b.sourcesPage}
	}
}

// says is a route to one sentence.
func says(name, text string) route {
	return route{name, privately, func(context.Context, request) (response, error) { return complaint(text), nil }}
}

func privateIf(private bool) manner {
	if private {
		return privately
	}
	return publicly
}

func (r *request) readCommand(data discordgo.ApplicationCommandInteractionData) {
	r.options = map[string]string{}
	for _, o := range data.Options {
		if o == nil {
			continue
		}
		switch v := o.Value.(type) {
		case string:
			r.options[o.Name] = v
		case bool:
			r.private = r.private || o.Name == optionPrivate && v
		}
		if o.Focused {
			r.focused = o.Name
		}
	}
	if data.Resolved != nil && data.Resolved.Messages[data.TargetID] != nil {
		r.text = data.Resolved.Messages[data.TargetID].Content
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
