package fakediscord

import (
	"encoding/json"
	"time"
)

// Objects carry Discord's own field names. IDs are snowflakes in decimal.

// A User is a person or a bot.
type User struct {
	ID            string  `json:"id"`
	Username      string  `json:"username"`
	Discriminator string  `json:"discriminator"`
	GlobalName    *string `json:"global_name"`
	Avatar        *string `json:"avatar"`
	Bot           bool    `json:"bot,omitempty"`
	PublicFlags   int     `json:"public_flags"`
	Locale        string  `json:"-"` // sent with interactions; empty means en-US
}

// A Role grants permissions in a guild. The role whose ID is the guild's is everyone's.
type Role struct {
	ID          string      `json:"id"`
	Name        string      `json:"name"`
	Permissions Permissions `json:"permissions"`
	Position    int         `json:"position"`
	Color       int         `json:"color"`
	Hoist       bool        `json:"hoist"`
	Managed     bool        `json:"managed"`
	Mentionable bool        `json:"mentionable"`
	Flags       int         `json:"flags"`
}

// A Guild is what people call a server.
type Guild struct {
	ID      string
	Name    string
	OwnerID string
	Locale  string // empty means en-US

	SystemChannelID string // where Discord itself posts; empty: nowhere
}

// ChannelType is Discord's number for a kind of channel.
type ChannelType int

// The kinds of channel there are here.
const (
	TextChannel          ChannelType = 0
	DMChannel            ChannelType = 1
	VoiceChannel         ChannelType = 2
	CategoryChannel      ChannelType = 4
	AnnouncementChannel  ChannelType = 5
	PublicThreadChannel  ChannelType = 11
	PrivateThreadChannel ChannelType = 12
)

// A Channel is a place where messages stand.
type Channel struct {
	ID         string
	Type       ChannelType
	GuildID    string // empty for a direct message
	Name       string
	ParentID   string
	Topic      string
	Recipients []User      // of a direct message: the person, not the bot
	Overwrites []Overwrite // of permissions, in this channel
}

// An Overwrite changes the permissions of a role or a member in one channel.
type Overwrite struct {
	ID    string      `json:"id"`
	Type  int         `json:"type"` // 0 role, 1 member
	Allow Permissions `json:"allow"`
	Deny  Permissions `json:"deny"`
}

// A Message as a person sees it.
type Message struct {
	ID              string            `json:"id"`
	ChannelID       string            `json:"channel_id"`
	GuildID         string            `json:"guild_id,omitempty"`
	Type            int               `json:"type"` // 0 default, 19 reply, 20 slash command, 23 menu command
	Author          User              `json:"author"`
	Content         string            `json:"content"`
	Timestamp       time.Time         `json:"timestamp"`
	EditedTimestamp *time.Time        `json:"edited_timestamp"`
	TTS             bool              `json:"tts"`
	MentionEveryone bool              `json:"mention_everyone"`
	Mentions        []User            `json:"mentions"`
	MentionRoles    []string          `json:"mention_roles"`
	Attachments     []Attachment      `json:"attachments"`
	Embeds          []Embed           `json:"embeds"`
	Components      []Component       `json:"components"`
	Pinned          bool              `json:"pinned"`
	Flags           int               `json:"flags"`
	Nonce           json.RawMessage   `json:"nonce,omitempty"`
	ApplicationID   string            `json:"application_id,omitempty"`
	WebhookID       string            `json:"webhook_id,omitempty"`
	Reference       *MessageReference `json:"message_reference,omitempty"`

	// Pinged tells whom the message notified: user IDs, role IDs, "everyone" or "here". Discord sends no such field.
	Pinged []string `json:"-"`
	// SeenOnlyBy is the ID of the one person who sees an ephemeral message. Empty means everyone in the channel.
	SeenOnlyBy string `json:"-"`
	// Deleted tells that the message is gone. Only an Interaction still shows such messages.
	Deleted bool `json:"-"`

	// Answers is the use of a command that the message answers. Nil where it answers none.
	Answers *Use `json:"-"`

	interaction object // what the message answers, for its interaction_metadata
}

// A Use is a command that somebody used, as everybody sees it above the answer.
type Use struct {
	Name string // "exercises list" for a subcommand
	Type CommandType
	User User
}

// Flags of a message.
const (
	FlagSuppressEmbeds       = 1 << 2
	FlagEphemeral            = 1 << 6
	FlagLoading              = 1 << 7
	FlagSuppressNotification = 1 << 12
	FlagComponentsV2         = 1 << 15
)

// Ephemeral reports whether one person alone sees the message.
func (m Message) Ephemeral() bool { return m.Flags&FlagEphemeral != 0 }

// A MessageReference is what a reply refers to.
type MessageReference struct {
	Type            int    `json:"type"`
	MessageID       string `json:"message_id"`
	ChannelID       string `json:"channel_id"`
	GuildID         string `json:"guild_id,omitempty"`
	FailIfNotExists *bool  `json:"fail_if_not_exists,omitempty"`
}

// An Attachment is a file of a message. Its bytes are served at its URL.
type Attachment struct {
	ID          string `json:"id"`
	Filename    string `json:"filename"`
	Description string `json:"description,omitempty"`
	ContentType string `json:"content_type,omitempty"`
	Size        int    `json:"size"`            // bytes
	Width       int    `json:"width,omitempty"` // of a picture, in pixels
	Height      int    `json:"height,omitempty"`
	URL         string `json:"url"`
	ProxyURL    string `json:"proxy_url"`
	Ephemeral   bool   `json:"ephemeral,omitempty"`
	Data        []byte `json:"-"`
}

// ComponentType is Discord's number for a kind of component.
type ComponentType int

// The kinds of component that messages and modals are made of.
const (
	ActionRow         ComponentType = 1
	Button            ComponentType = 2
	StringSelect      ComponentType = 3
	TextInput         ComponentType = 4
	UserSelect        ComponentType = 5
	RoleSelect        ComponentType = 6
	MentionableSelect ComponentType = 7
	ChannelSelect     ComponentType = 8
	Section           ComponentType = 9
	TextDisplay       ComponentType = 10
	Thumbnail         ComponentType = 11
	MediaGallery      ComponentType = 12
	FileComponent     ComponentType = 13
	Separator         ComponentType = 14
	Container         ComponentType = 17
	LabelComponent    ComponentType = 18
)

// A Component is a button, a menu, a text input, or what holds them.
type Component struct {
	Type        ComponentType   `json:"type"`
	ID          int             `json:"id,omitempty"`
	CustomID    string          `json:"custom_id,omitempty"`
	Style       int             `json:"style,omitempty"`
	Label       string          `json:"label,omitempty"`
	Description string          `json:"description,omitempty"`
	Emoji       json.RawMessage `json:"emoji,omitempty"`
	URL         string          `json:"url,omitempty"`
	Disabled    bool            `json:"disabled,omitempty"`
	Placeholder string          `json:"placeholder,omitempty"`
	Options     []SelectOption  `json:"options,omitempty"`
	MinValues   *int            `json:"min_values,omitempty"`
	MaxValues   *int            `json:"max_values,omitempty"`
	MinLength   *int            `json:"min_length,omitempty"`
	MaxLength   *int            `json:"max_length,omitempty"`
	Required    *bool           `json:"required,omitempty"`
	Value       string          `json:"value,omitempty"`
	Content     string          `json:"content,omitempty"`
	Components  []Component     `json:"components,omitempty"`
	Component   *Component      `json:"component,omitempty"`
	Accessory   *Component      `json:"accessory,omitempty"`
	AccentColor *int            `json:"accent_color,omitempty"`
	Spoiler     bool            `json:"spoiler,omitempty"`
	Divider     *bool           `json:"divider,omitempty"`
	Spacing     int             `json:"spacing,omitempty"`
	Media       *EmbedMedia     `json:"media,omitempty"`
	File        *EmbedMedia     `json:"file,omitempty"`
	Items       json.RawMessage `json:"items,omitempty"`
}

// A SelectOption is one line of a menu.
type SelectOption struct {
	Label       string          `json:"label"`
	Value       string          `json:"value"`
	Description string          `json:"description,omitempty"`
	Emoji       json.RawMessage `json:"emoji,omitempty"`
	Default     bool            `json:"default,omitempty"`
}

// A Modal is a form that a person is asked to fill in.
type Modal struct {
	CustomID   string      `json:"custom_id"`
	Title      string      `json:"title"`
	Components []Component `json:"components"`
}

// A Choice is a value that is offered for an option of a command.
type Choice struct {
	Name              string            `json:"name"`
	NameLocalizations map[string]string `json:"name_localizations,omitempty"`
	Value             json.RawMessage   `json:"value"` // a JSON string or number
}
