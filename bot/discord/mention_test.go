package discord

import (
	"testing"

	"github.com/bwmarrin/discordgo"
)

func TestAddressed(t *testing.T) {
	t.Parallel()
	const self = "10"
	person, us := &discordgo.User{ID: "7"}, []*discordgo.User{nil, {ID: self}}
	for name, c := range map[string]struct {
		m    *discordgo.Message
		text string
		ok   bool
	}{
		"nothing":          {nil, "", false},
		"no author":        {&discordgo.Message{ID: "1", Content: "hi"}, "", false},
		"direct":           {&discordgo.Message{ID: "1", Author: person, Content: "why?"}, "why?", true},
		"mention":          {&discordgo.Message{ID: "1", GuildID: "2", Author: person, Content: "<@10>  why\n<:x:1>?"}, "why ?", true},
		"nickname mention": {&discordgo.Message{ID: "1", GuildID: "2", Author: person, Content: "why? <@!10>"}, "why?", true},
		"mention alone":    {&discordgo.Message{ID: "1", GuildID: "2", Author: person, Content: "<@10>"}, "", true},
		"reply":            {&discordgo.Message{ID: "1", GuildID: "2", Author: person, Type: 19, Content: "why?", Mentions: us}, "why?", true},
		"reply, no text":   {&discordgo.Message{ID: "1", GuildID: "2", Author: person, Type: 19, Mentions: us}, "", false},
		"pin notice":       {&discordgo.Message{ID: "1", GuildID: "2", Author: person, Type: 6, Mentions: us, Content: "x"}, "", false},
		"a role's mention": {&discordgo.Message{ID: "1", GuildID: "2", Author: person, Content: "<@&10> why?"}, "why?", false},
		"everyone":         {&discordgo.Message{ID: "1", GuildID: "2", Author: person, MentionEveryone: true, Content: "@everyone why?"}, "@everyone why?", false},
		"a webhook":        {&discordgo.Message{ID: "1", Author: person, WebhookID: "3", Content: "why?"}, "", false},
		"a bot":            {&discordgo.Message{ID: "1", Author: &discordgo.User{ID: "8", Bot: true}, Content: "<@10> why?"}, "", false},
		"itself":           {&discordgo.Message{ID: "1", Author: &discordgo.User{ID: self}, Content: "<@10> why?"}, "", false},
	} {
		if text, ok := addressed(c.m, self); ok != c.ok || text != c.text {
			t.Errorf("%s: %q, %v; want %q, %v", name, text, ok, c.text, c.ok)
		}
	}
}
