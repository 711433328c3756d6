package discord

import (
	"context"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/digest/due"
	"verbatim/bot/reply"
)

// The names of /digest, its subcommands and their options.
const (
	commandDigest = "digest"

	subSubscribe   = "subscribe"
	subUnsubscribe = "unsubscribe"
	subStatus      = "status"
	subPreview     = "preview"
	subNow         = "now"

	optionChannel = "channel"
	optionTime    = "time"
	optionZone    = "timezone"
	optionDays    = "days"
	optionTopics  = "topics"
)

// maxTopics is the longest list of topics, in units; a channel that wants more wants everything.
const maxTopics = 200

// digestCommand describes /digest. Discord shows it to those who may manage the server, unless the server decides otherwise; so
// the permission is looked at again when it is used.
func digestCommand() command {
	managers := strconv.Itoa(discordgo.PermissionManageGuild)
	channel := option{Type: channelOption, Name: optionChannel, Description: reply.AboutDigestChannel}
	return command{
		Type: slashCommand, Name: commandDigest, Description: reply.AboutDigest, DefaultMemberPermissions: &managers,
		Contexts: []int{int(discordgo.InteractionContextGuild)},
		Options: []option{
			{Type: subcommand, Name: subSubscribe, Description: reply.AboutDigestSubscribe, Options: []option{
				channel,
				{Type: textOption, Name: optionTime, Description: reply.AboutDigestTime, MaxLength: maxOptionText},
				{Type: textOption, Name: optionZone, Description: reply.AboutDigestZone, MaxLength: maxOptionText, Autocomplete: true},
				{Type: textOption, Name: optionDays, Description: reply.AboutDigestDays, MaxLength: maxOptionText},
				{Type: textOption, Name: optionTopics, Description: reply.AboutDigestTopics, MaxLength: maxTopics},
			}},
			{Type: subcommand, Name: subUnsubscribe, Description: reply.AboutDigestUnsubscribe, Options: []option{channel}},
			{Type: subcommand, Name: subStatus, Description: reply.AboutDigestStatus},
			{Type: subcommand, Name: subPreview, Description: reply.AboutDigestPreview, Options: []option{channel}},
			{Type: subcommand, Name: subNow, Description: reply.AboutDigestNow, Options: []option{channel}},
		},
	}
}

// routeDigest finds the handler of a subcommand of /digest. All of it is for the person alone who manages the server.
func (b *Bot) routeDigest(req request) route {
	handle, known := map[string]handler{
		subSubscribe:   b.digestSubscribe,
		subUnsubscribe: b.digestUnsubscribe,
		subStatus:      b.digestStatus,
		subPreview:     b.digestPreview,
		subNow:         b.digestNow,
	}[req.sub]
	switch {
	case req.guildID == "":
		return says("digest outside of a server", reply.DigestInServers)
	case req.permissions&(discordgo.PermissionManageGuild|discordgo.PermissionAdministrator) == 0:
		return says("digest without permission", reply.DigestManagers)
	case b.digests == nil:
		return says("digest switched off", reply.DigestOff)
	case !known:
		return says("unknown subcommand", reply.DigestUnknownSub)
	}
	return route{"digest " + req.sub, privately, plainly(handle)}
}

// plainly turns an error that a person can read into a complaint. Others stay what they are.
func plainly(h handler) handler {
	return func(ctx context.Context, req request) (response, error) {
		r, err := h(ctx, req)
		if text := reply.StoreProblem(err); text != "" {
			return complaint(text), nil
		}
		return r, err
	}
}

// suggestZones answers autocomplete of the option "timezone".
func (b *Bot) suggestZones(_ context.Context, req request) (response, error) {
	var r response
	for _, name := range due.SuggestZones(req.options[req.focused], maxOptions) {
		r.choices = append(r.choices, choice{Name: name, Value: name})
	}
	return r, nil
}

// channelOf is the channel that a request names, or else the one it was made in.
func channelOf(req request) string {
	if id := req.options[optionChannel]; id != "" {
		return id
	}
	return req.channelID
}

// spoken is a sentence in which channels, times and messages are shown as Discord shows them.
func spoken(text string) response { return response{packed: []outgoing{{Content: worded(text)}}} }

// objection is spoken, of something that went wrong.
func objection(text string) response {
	r := spoken(text)
	r.problem = true
	return r
}
