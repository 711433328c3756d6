package discord

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
)

// addressed tells whether a message is for the bot and what it asks. It is where a person wrote to the bot itself: in a
// direct message, by a mention, or by a reply that notifies it, as replies do unless one says otherwise. A reply without
// text, @everyone, a role that the bot has, and what bots, webhooks and Discord itself post is not.
func addressed(m *discordgo.Message, self string) (text string, ok bool) {
	if m == nil || m.Author == nil || m.ID == "" || m.Author.ID == self || m.Author.Bot || m.Author.System || m.WebhookID != "" {
		return "", false
	}
	if m.Type != discordgo.MessageTypeDefault && m.Type != discordgo.MessageTypeReply {
		return "", false
	}
	text = withoutMarkup(m.Content)
	if m.GuildID == "" || mentionsByName(m.Content, self) {
		return text, true
	}
	notified := slices.ContainsFunc(m.Mentions, func(u *discordgo.User) bool { return u != nil && u.ID == self })
	return text, notified && text != ""
}

func mentionsByName(content, self string) bool {
	return strings.Contains(content, "<@"+self+">") || strings.Contains(content, "<@!"+self+">")
}

// markup matches what Discord writes in place of mentions, custom emoji and times, none of which is a word of a question.
var markup = regexp.MustCompile(`<(@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(:[a-zA-Z])?|/[^>]*:\d+|id:\w+)>`)

// withoutMarkup is what a person wrote, in words.
func withoutMarkup(content string) string {
	return strings.Join(strings.Fields(markup.ReplaceAllString(content, " ")), " ")
}

// hear answers a message that is for the bot. The answer is a reply to it, which shows what was asked.
func (b *Bot) hear(ctx context.Context, m *discordgo.Message, text string) {
	log := b.log.With("message", m.ID, "guild", m.GuildID, "route", "message")
	if b.refusals.recent(m.ChannelID, b.now()) {
		return
	}
	start := b.now()
	handling, cancel := context.WithTimeout(ctx, handleWithin)
	defer cancel()
	r := run(handling, b.answerMessage, request{id: m.ID, guildID: m.GuildID, userID: m.Author.ID, text: text}, log)
	err := b.postAll(ctx, m, r)
	var refused *discordgo.RESTError
	if errors.As(err, &refused) && refused.Response.StatusCode == http.StatusForbidden {
		b.refusals.note(m.ChannelID, b.now())
		log.Warn("may not write in this channel; give the bot the permissions View Channel, Send Messages and Embed Links", "channel", m.ChannelID)
		return
	}
	if err != nil {
		logRefusal(log, "could not answer the message", err)
		return
	}
	log.Info("message answered", "took", b.now().Sub(start))
}

func (b *Bot) answerMessage(ctx context.Context, req request) (response, error) {
	if req.text == "" {
		return sentence(reply.HelpHint), nil
	}
	return b.answerTo(ctx, req, req.text, "")
}

// postAll sends a response in answer to m. What Discord refuses for its form, or because the bot may not show embeds in the
// channel, is replaced by a sentence, so that nobody waits for nothing.
func (b *Bot) postAll(ctx context.Context, m *discordgo.Message, r response) error {
	for part, o := range r.messages() {
		err := b.rest.post(ctx, m.ChannelID, m.ID, part, o)
		instead := ""
		switch {
		case err == nil:
			continue
		case (code(err) == codeMissingPermissions || code(err) == codeEmptyMessage) && len(o.Embeds) > 0:
			instead = reply.NoEmbeds
		case refusedForm(err):
			instead = reply.Failed
		default:
			return err
		}
		if second := b.rest.post(ctx, m.ChannelID, m.ID, part, outgoing{Content: escape(instead)}); second != nil {
			return second
		}
		return fmt.Errorf("a sentence was sent instead: %v", err) // not wrapped: the channel can be written in
	}
	return nil
}
