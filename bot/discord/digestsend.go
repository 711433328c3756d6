package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/digest"
	"verbatim/bot/reply"
)

// A sender posts digests. It is a digest.Sender.
type sender struct{ bot *Bot }

// Post sends a digest under a nonce, so that Discord drops a second copy. It is tried once: the runner tries again, at a pace
// that holds for all channels together, where thousands of quick tries would only bring about more refusals. For the same
// reason each post counts rate limits by itself: discordgo would hold back what is sent while the limit for all requests is
// used up, and let it go at one moment, which uses it up again.
func (s sender) Post(ctx context.Context, channelID, nonce string, d digest.Digest) (string, error) {
	o := s.bot.digestMessage(d).ready()
	o.Nonce, o.EnforceNonce = nonce, true
	answer, err := s.bot.rest.once(ctx, call{http.MethodPost, discordgo.EndpointChannelMessages(channelID), o.body(), discordgo.NewRatelimiter()})
	if err != nil {
		return "", refusal(err)
	}
	var posted struct {
		ID     string
		Embeds []json.RawMessage
	}
	if err := json.Unmarshal(answer, &posted); err != nil || posted.ID == "" {
		return "", fmt.Errorf("the answer to a post is no message: %w", errors.Join(err, errNoID))
	}
	if len(posted.Embeds) == 0 && len(o.Embeds) > 0 { // Discord leaves them out in silence
		s.bot.log.Warn("a digest stands there without its quotations; give the bot the permission Embed Links", "channel", channelID)
	}
	return posted.ID, nil
}

var errNoID = errors.New("it has no id")

// A page of history is the most that Discord gives at once, and the pages looked through are as many as a lively channel
// fills in a day of a message every two minutes: an hour's outage is looked through in one.
const (
	historyPage  = 100
	historyPages = 8
)

// Find looks through what was posted from a time on, oldest first, for a message of the bot's that is headed as the digest of
// the day is.
func (s sender) Find(ctx context.Context, channelID, day string, from time.Time) (string, bool, error) {
	head, self := escape(reply.DigestTitle(day)), s.bot.self.Load()
	after := snowflakeOf(from.Add(-clockSkew))
	for range historyPages {
		page, err := s.bot.history(ctx, channelID, after)
		if err != nil {
			return "", false, refusal(err)
		}
		for _, m := range page {
			if m.Author != nil && self != nil && m.Author.ID == self.userID && strings.HasPrefix(m.Content, head) {
				return m.ID, true, nil
			}
		}
		if len(page) < historyPage {
			break
		}
		after = page[0].ID // newest first, whichever way they are asked for
	}
	return "", false, s.mayLook(ctx, channelID)
}

// clockSkew is how far the clocks of this machine and of Discord's may be apart.
const clockSkew = 5 * time.Minute

// snowflakeOf is the smallest ID of a time; Discord counts milliseconds from the first second of 2015.
func snowflakeOf(t time.Time) string {
	const epoch, timeShift = 1_420_070_400_000, 22
	return strconv.FormatInt(max(t.UnixMilli()-epoch, 0)<<timeShift, 10)
}

func (b *Bot) history(ctx context.Context, channelID, after string) ([]*discordgo.Message, error) {
	query := url.Values{"after": {after}, "limit": {strconv.Itoa(historyPage)}}
	answer, _, err := b.rest.do(ctx, call{http.MethodGet, discordgo.EndpointChannelMessages(channelID) + "?" + query.Encode(), nil, b.rest.session.Ratelimiter})
	if err != nil {
		return nil, err
	}
	var page []*discordgo.Message
	err = json.Unmarshal(answer, &page)
	return page, err
}

// mayLook tells an empty history from one that the bot may not read, for which Discord gives an empty one too.
func (s sender) mayLook(ctx context.Context, channelID string) error {
	missing, err := s.bot.missing(ctx, channelID, discordgo.PermissionReadMessageHistory)
	if err != nil {
		return refusal(err)
	}
	if missing != 0 {
		return &digest.Refusal{Reason: digest.MayReadBefore, Final: true, Cause: errNoHistory}
	}
	return nil
}

var errNoHistory = errors.New("whether the post stands there already cannot be known")

// Tell says in a server's system channel that a digest is suspended.
func (s sender) Tell(ctx context.Context, guildID, channelID, reason string) error {
	guild, err := s.bot.rest.session.Guild(guildID, discordgo.WithContext(ctx))
	if err != nil || guild.SystemChannelID == "" || guild.SystemChannelID == channelID {
		return err
	}
	o := outgoing{Content: worded(reply.DigestSuspendedNotice(reply.ChannelRef(channelID), reason))}.ready()
	o.Nonce, o.EnforceNonce = digest.Nonce(channelID, "suspended "+reason), true
	_, _, err = s.bot.rest.do(ctx, call{http.MethodPost, discordgo.EndpointChannelMessages(guild.SystemChannelID), o.body(), s.bot.rest.session.Ratelimiter})
	return err
}

// Discord's error codes that say why a channel cannot be posted in.
const (
	codeUnknownChannel = 10003
	codeUnknownGuild   = 10004
	codeMissingAccess  = 50001
	codeNoText         = 50008
)

// refusal says what Discord's answer means for a digest. What is no answer, or one that blames Discord itself, stays as it is.
func refusal(err error) error {
	var limited *discordgo.RateLimitError
	if errors.As(err, &limited) {
		return &digest.Refusal{Reason: digest.Unreachable, After: limited.RetryAfter, Cause: err}
	}
	var refused *discordgo.RESTError
	if !errors.As(err, &refused) {
		return err
	}
	reason := ""
	switch status := refused.Response.StatusCode; {
	case code(err) == codeUnknownChannel:
		reason = digest.NoChannel
	case code(err) == codeUnknownGuild:
		reason = digest.NoServer
	case code(err) == codeMissingAccess:
		reason = digest.NoAccess
	case code(err) == codeNoText:
		reason = digest.NoText
	case code(err) == codeMissingPermissions, status == http.StatusForbidden:
		reason = digest.MaySend
	case status == http.StatusNotFound:
		reason = digest.NoChannel
	case status == http.StatusBadRequest:
		return &digest.Refusal{Reason: digest.Misformed, Cause: err}
	default:
		return err
	}
	return &digest.Refusal{Reason: reason, Final: true, Cause: err}
}
