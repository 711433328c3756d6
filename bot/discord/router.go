package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
)

// A handler answers a request. An error is logged, and the person reads that something went wrong.
type handler func(context.Context, request) (response, error)

// A manner is how a response is shown. It is known before the handler runs, since a deferral must say it too.
type manner int

const (
	publicly  manner = iota
	privately        // for who asked alone
	inPlace          // in place of the message pressed
	asChoices
	asForm
)

// A route is where a request goes.
type route struct {
	name   string // for logs
	manner manner
	handle handler
}

// route finds the handler for an interaction and decodes it for that. What cannot be decoded goes to a handler that says so.
func (b *Bot) route(i *discordgo.Interaction) (route, request) {
	req := request{id: i.ID, guildID: i.GuildID, userID: userOf(i), channelID: i.ChannelID}
	if i.Member != nil {
		req.permissions = i.Member.Permissions
	}
	switch data := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		req.readCommand(data)
		if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
			return route{"autocomplete", asChoices, b.suggester(data.Name)}, req
		}
		return b.routeCommand(data.Name, req), req
	case discordgo.MessageComponentInteractionData:
		return b.routeComponent(i, data, &req), req
	case discordgo.ModalSubmitInteractionData:
		return b.routeForm(data, &req), req
	}
	return says("unreadable", reply.Unreadable), req
}

// suggester is the handler of autocomplete for a command's options.
func (b *Bot) suggester(command string) handler {
	switch command {
	case commandExercises:
		return b.reading(catalogue.suggest)
	case commandDigest:
		return b.suggestZones
	}
	return b.suggestSources
}

func (b *Bot) routeCommand(name string, req request) route {
	switch name {
	case commandAsk:
		return route{name, privateIf(req.private), b.ask}
	case commandSearch:
		return route{name, publicly, b.search}
	case commandSources:
		return route{name, privately, b.sources}
	case commandExercises:
		return b.routeExercises(req)
	case commandDigest:
		return b.routeDigest(req)
	case commandHelp:
		return route{name, privately, help}
	case commandFind:
		return route{name, privately, b.find}
	}
	return says("unknown command", reply.UnknownCommand)
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
	if handle, ok := b.exercisePages()[t.view]; ok {
		return route{"exercise page", how, handle}
	}
	switch {
	case t.view == viewQuote && t.role == roleAsk:
		return route{"form for a question", asForm, b.quoteForm}
	case t.view == viewQuote:
		return route{"context", privately, b.quoteContext}
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

// routeForm decides by the ticket of the button that the form came from.
func (b *Bot) routeForm(data discordgo.ModalSubmitInteractionData, req *request) route {
	t, ok := decodeTicket(data.CustomID)
	if !ok || t.view != viewQuote {
		return says("undecodable form", reply.StaleID)
	}
	req.ticket, req.text = t, textIn(data.Components, inputQuestion)
	return route{"question about a quotation", publicly, b.quoteAsked}
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
