package fakediscord

import "encoding/json"

// CommandType is Discord's number for a kind of application command.
type CommandType int

// The kinds of application command.
const (
	ChatInputCommand      CommandType = 1
	UserMenuCommand       CommandType = 2
	MessageMenuCommand    CommandType = 3
	PrimaryEntryPointMenu CommandType = 4
)

// A Command is an application command as it is registered, with what Discord fills in.
type Command struct {
	ID                       string            `json:"id"`
	ApplicationID            string            `json:"application_id"`
	GuildID                  string            `json:"guild_id,omitempty"`
	Version                  string            `json:"version"`
	Type                     CommandType       `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations"`
	Options                  []CommandOption   `json:"options,omitempty"`
	DefaultMemberPermissions *Permissions      `json:"default_member_permissions"`
	DMPermission             *bool             `json:"dm_permission,omitempty"`
	DefaultPermission        *bool             `json:"default_permission,omitempty"`
	NSFW                     bool              `json:"nsfw"`
	IntegrationTypes         []int             `json:"integration_types"`
	Contexts                 []int             `json:"contexts"`
	Handler                  *int              `json:"handler,omitempty"`
}

// OptionType is Discord's number for a kind of command option.
type OptionType int

// The kinds of command option.
const (
	SubCommandOption      OptionType = 1
	SubCommandGroupOption OptionType = 2
	StringOption          OptionType = 3
	IntegerOption         OptionType = 4
	BooleanOption         OptionType = 5
	UserOption            OptionType = 6
	ChannelOption         OptionType = 7
	RoleOption            OptionType = 8
	MentionableOption     OptionType = 9
	NumberOption          OptionType = 10
	AttachmentOption      OptionType = 11
)

// A CommandOption is a parameter of a command, or a command inside it.
type CommandOption struct {
	Type                     OptionType        `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations,omitempty"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations,omitempty"`
	Required                 bool              `json:"required,omitempty"`
	Choices                  []Choice          `json:"choices,omitempty"`
	Options                  []CommandOption   `json:"options,omitempty"`
	ChannelTypes             []ChannelType     `json:"channel_types,omitempty"`
	MinValue                 *json.Number      `json:"min_value,omitempty"`
	MaxValue                 *json.Number      `json:"max_value,omitempty"`
	MinLength                *int              `json:"min_length,omitempty"`
	MaxLength                *int              `json:"max_length,omitempty"`
	Autocomplete             bool              `json:"autocomplete,omitempty"`
}
