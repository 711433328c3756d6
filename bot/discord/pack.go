package discord

import (
	"cmp"

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
	last := &all[len(all)-1]
	last.Components = components(m)
	if p := m.Picture; p != nil {
		description, _ := takeUnits(reply.Visible(p.Alt), maxAlt)
		last.Attachments, last.files = []attachment{{Filename: p.Name, Description: description}}, []file{{p.Name, p.PNG}}
	}
	return all
}

// pages divides embeds into groups that fit into one message each, of at most perPage.
func pages(all []*discordgo.MessageEmbed, perPage int) [][]*discordgo.MessageEmbed {
	return pagesWithin(all, perPage, maxEmbedsTotal)
}

// pagesWithin is pages with groups that count no more than limit, where they are of more than one.
func pagesWithin(all []*discordgo.MessageEmbed, perPage, limit int) [][]*discordgo.MessageEmbed {
	var done [][]*discordgo.MessageEmbed
	used := 0
	for _, e := range all {
		need := embedUnits(e)
		if n := len(done); n == 0 || len(done[n-1]) == perPage || used+need > limit {
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
	for _, f := range e.Fields {
		n += units(f.Name) + units(f.Value)
	}
	return n
}

// components lays out the menu, the buttons and the actions, a row each. Callers give at most five buttons to a row.
func components(m reply.Message) []discordgo.MessageComponent {
	rows := []discordgo.MessageComponent{}
	if m.Menu != nil && len(m.Menu.Options) > 0 {
		rows = append(rows, discordgo.ActionsRow{Components: []discordgo.MessageComponent{menu(*m.Menu)}})
	}
	for _, buttons := range [][]reply.Button{m.Buttons, m.Actions} {
		if len(buttons) == 0 {
			continue
		}
		row := discordgo.ActionsRow{}
		for _, b := range buttons {
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
			Label:       cmp.Or(shorten(reply.Visible(trimmed(o.Label)), maxOptionText), "–"),
			Description: shorten(reply.Visible(o.Detail), maxOptionText),
			Value:       o.Value,
		})
	}
	return s
}
