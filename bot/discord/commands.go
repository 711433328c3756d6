package discord

import (
	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// The names of commands and options.
const (
	commandAsk     = "ask"
	commandSearch  = "search"
	commandSources = "sources"
	commandHelp    = "help"
	commandFind    = "Find in sources"

	optionQuestion = "question"
	optionPrivate  = "private"
	optionQuery    = "query"
	optionSource   = "source"
)

// maxAsked is the longest question of /ask, in units: one takes at most three bytes, so every question that can be typed
// is one that the library considers.
const maxAsked = retrieval.MaxQuestion / 3

// A command is an application command as registered. It holds every field that is compared, and no other.
type command struct {
	Type                     int      `json:"type"`
	Name                     string   `json:"name"`
	Description              string   `json:"description"`
	Options                  []option `json:"options,omitempty"`
	DefaultMemberPermissions *string  `json:"default_member_permissions,omitempty"`
	NSFW                     bool     `json:"nsfw,omitempty"`
	IntegrationTypes         []int    `json:"integration_types,omitempty"`
	Contexts                 []int    `json:"contexts,omitempty"`
}

// An option is a parameter of a command, or a subcommand.
type option struct {
	Type         int      `json:"type"`
	Name         string   `json:"name"`
	Description  string   `json:"description"`
	Required     bool     `json:"required,omitempty"`
	MinLength    int      `json:"min_length,omitempty"`
	MaxLength    int      `json:"max_length,omitempty"`
	MinValue     int      `json:"min_value,omitempty"`
	MaxValue     int      `json:"max_value,omitempty"`
	Autocomplete bool     `json:"autocomplete,omitempty"`
	Choices      []choice `json:"choices,omitempty"`
	Options      []option `json:"options,omitempty"` // of a subcommand
}

const (
	slashCommand   = int(discordgo.ChatApplicationCommand)
	messageCommand = int(discordgo.MessageApplicationCommand)
	subcommand     = int(discordgo.ApplicationCommandOptionSubCommand)
	textOption     = int(discordgo.ApplicationCommandOptionString)
	channelOption  = int(discordgo.ApplicationCommandOptionChannel)
	numberOption   = int(discordgo.ApplicationCommandOptionInteger)
	yesNoOption    = int(discordgo.ApplicationCommandOptionBoolean)
)

// wanted lists the commands that the bot serves.
func wanted() []command {
	return []command{
		{Type: slashCommand, Name: commandAsk, Description: reply.AboutAsk, Options: []option{
			{Type: textOption, Name: optionQuestion, Description: reply.AboutQuestion, Required: true, MinLength: 1, MaxLength: maxAsked},
			{Type: yesNoOption, Name: optionPrivate, Description: reply.AboutPrivate},
		}},
		{Type: slashCommand, Name: commandSearch, Description: reply.AboutSearch, Options: []option{
			{Type: textOption, Name: optionQuery, Description: reply.AboutQuery, Required: true, MinLength: 1, MaxLength: maxQuery},
		}},
		{Type: slashCommand, Name: commandSources, Description: reply.AboutSources, Options: []option{
			{Type: textOption, Name: optionSource, Description: reply.AboutSource, Autocomplete: true},
		}},
		exercisesCommand(),
		digestCommand(),
		{Type: slashCommand, Name: commandHelp, Description: reply.AboutHelp},
		{Type: messageCommand, Name: commandFind},
	}
}

// everywhere says that commands are for servers that installed the bot, and for direct messages with it where a command does not
// say otherwise. Discord takes this for global commands only.
func everywhere(commands []command) []command {
	for i := range commands {
		commands[i].IntegrationTypes = []int{int(discordgo.ApplicationIntegrationGuildInstall)}
		if commands[i].Contexts == nil {
			commands[i].Contexts = []int{int(discordgo.InteractionContextGuild), int(discordgo.InteractionContextBotDM)}
		}
	}
	return commands
}

// unplaced says nothing of where commands may be used, as Discord wants it of a guild's.
func unplaced(commands []command) []command {
	for i := range commands {
		commands[i].Contexts = nil
	}
	return commands
}
