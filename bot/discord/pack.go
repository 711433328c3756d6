package discord

import (
	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
)

// pack lays a message out as one or more of Discord's, each within its limits, in the order to be read. Buttons and the
// menu stand under the last.
func pack(m reply.Message) []outgoing {
	all := make([]outgoing, 0, 1)
	for _, c := range contents(m) {
		all = append(all, outgoing{Content: c})
	}
	var cards []*discordgo.MessageEmbed
	for _, c := range m.Cards {
		cards = append(cards, embeds(c)...)
	}
	for i, page := range pages(cards, maxEmbeds) {
		if i > 0 || len(all) == 0 {
			all = append(all, outgoing{})
		}
		all[len(all)-1].Embeds = page
	}
	if len(all) == 0 {
		all = append(all, outgoing{Content: escape(reply.Failed)})
	}
	all[len(all)-1].Components = components(m)
	return all
}

// pages divides embeds into groups that fit into one message each, of at most perPage.
func pages(all []*discordgo.MessageEmbed, perPage int) [][]*discordgo.MessageEmbed {
	var done [][]*discordgo.MessageEmbed
	used := 0
	for _, e := range all {
		need := embedUnits(e)
		if n := len(done); n == 0 || len(done[n-1]) == perPage || used+need > maxEmbedsTotal {
			done, used = append(done, nil), 0
		}
		done[len(done)-1] = append(done[len(done)-1], e)
		used += need
	}
	return done
}

// embedUnits is what an embed counts towards maxEmbedsTotal.
func embedUnits(e *discordgo.MessageEmbed) int {
	n := units(e.Title) + units(e.Description)
	if e.Author != nil {
		n += units(e.Author.Name)
	}
	if e.Footer != nil {
		n += units(e.Footer.Text)
	}
	return n
}

// components lays out the menu and then the buttons, a row each. Callers give at most five buttons.
func components(m reply.Message) []discordgo.MessageComponent {
	rows := []discordgo.MessageComponent{}
	if m.Menu != nil && len(m.Menu.Options) > 0 {
		rows = append(rows, discordgo.ActionsRow{Components: []discordgo.MessageComponent{menu(*m.Menu)}})
	}
	if len(m.Buttons) > 0 {
		row := discordgo.ActionsRow{}
		for _, b := range m.Buttons {
			row.Components = append(row.Components, discordgo.Button{
				Style: discordgo.SecondaryButton, CustomID: b.ID, Label: shorten(b.Label, maxButtonLabel), Disabled: b.Disabled,
			})
		}
		rows = append(rows, row)
	}
	return rows
}

func menu(m reply.Menu) discordgo.SelectMenu {
	s := discordgo.SelectMenu{CustomID: m.ID, Placeholder: shorten(m.Prompt, maxPrompt)}
	for _, o := range m.Options[:min(len(m.Options), maxOptions)] {
		s.Options = append(s.Options, discordgo.SelectMenuOption{
			Label:       shorten(reply.Visible(o.Label), maxOptionText),
			Description: shorten(reply.Visible(o.Detail), maxOptionText),
			Value:       o.Value,
		})
	}
	return s
}
