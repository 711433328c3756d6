package discord

import "github.com/bwmarrin/discordgo"

// An outgoing is the body of one message. Every field is always sent, so that an edit removes what is no longer there.
type outgoing struct {
	Content         string                       `json:"content"`
	Embeds          []*discordgo.MessageEmbed    `json:"embeds"`
	Components      []discordgo.MessageComponent `json:"components"`
	AllowedMentions noMentions                   `json:"allowed_mentions"`
	Attachments     []attachment                 `json:"attachments"`
	Flags           int                          `json:"flags,omitempty"`

	files []file // of the attachments, in their order

	// For messages outside of interactions.
	Nonce        string     `json:"nonce,omitempty"`
	EnforceNonce bool       `json:"enforce_nonce,omitempty"`
	Reference    *reference `json:"message_reference,omitempty"`
}

// noMentions is written as the instruction to notify nobody, not even the author of the message replied to. It has no
// other value, so that no message can be sent without it.
type noMentions struct{}

func (noMentions) MarshalJSON() ([]byte, error) {
	return []byte(`{"parse":[],"replied_user":false}`), nil
}

// A reference names the message replied to. Where that was deleted meanwhile, the reply goes out without it.
type reference struct {
	MessageID       string `json:"message_id"`
	FailIfNotExists bool   `json:"fail_if_not_exists"`
}

const flagEphemeral = 1 << 6

// ready returns the message as Discord wants it: lists that are lists even where empty.
func (o outgoing) ready() outgoing {
	if o.Embeds == nil {
		o.Embeds = []*discordgo.MessageEmbed{}
	}
	if o.Components == nil {
		o.Components = []discordgo.MessageComponent{}
	}
	if o.Attachments == nil {
		o.Attachments = []attachment{}
	}
	return o
}
