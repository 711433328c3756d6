package discord

import (
	"context"
	"errors"

	"github.com/bwmarrin/discordgo"
)

// missing returns those of the needed permissions that the bot lacks in a channel.
func (b *Bot) missing(ctx context.Context, channelID string, needed int64) (int64, error) {
	channel, err := b.rest.session.Channel(channelID, discordgo.WithContext(ctx))
	if err != nil {
		return 0, err
	}
	return b.missingIn(ctx, channel, needed)
}

// missingIn is missing for a channel that is at hand. A thread has the permissions of the channel it hangs from.
func (b *Bot) missingIn(ctx context.Context, channel *discordgo.Channel, needed int64) (int64, error) {
	self := b.self.Load()
	if self == nil {
		return 0, errNotReady
	}
	where := channel.ID
	if channel.IsThread() {
		where = channel.ParentID
	}
	has, err := b.rest.session.UserChannelPermissions(self.userID, where, discordgo.WithContext(ctx))
	if err != nil {
		return 0, err
	}
	return needed &^ has, nil
}

var errNotReady = errors.New("who the bot is has not been told by Discord yet")

// neededFor are the permissions that a digest takes in a channel.
func neededFor(channel *discordgo.Channel) int64 {
	const always = discordgo.PermissionViewChannel | discordgo.PermissionEmbedLinks | discordgo.PermissionReadMessageHistory
	if channel.IsThread() {
		return always | discordgo.PermissionSendMessagesInThreads
	}
	return always | discordgo.PermissionSendMessages
}
