package config

import (
	"fmt"
	"strings"
)

// A Variable is one name that the program reads from the environment or .env.
type Variable struct {
	Name     string
	Default  string // as it would be written; empty where there is none
	Help     string // one line for .env.example and the README
	Accepted string // what a value must be, to end "accepted is ..."
	Secret   bool   // whether its value must never be shown
	Reserved bool   // whether it is checked but does nothing yet

	set func(*Config, string) error
}

// Variables lists every variable, in the order in which they are read and documented.
func Variables() []Variable {
	return []Variable{
		{Name: "DISCORD_TOKEN", Secret: true, set: setToken,
			Help:     "The bot's token; without one, the bot is shown in a browser, on this machine alone.",
			Accepted: "the token that Discord's developer portal shows under Bot, Reset Token"},
		{Name: "DISCORD_GUILD_ID", set: setGuild,
			Help:     "Register the commands in this server only; empty: in every server.",
			Accepted: "a server's id of 1 to 20 digits"},
		{Name: "DISCORD_BASE_URL", Default: "https://discord.com", set: setBaseURL,
			Help:     "Where Discord is: a proxy, or a server compatible with Discord's.",
			Accepted: "an http or https address without a path, such as https://discord.com"},
		{Name: "SEEDS_DIR", Default: "seeds", set: setSeeds,
			Help:     "The folder of documents to quote from.",
			Accepted: "the path of a folder"},
		{Name: "DATA_DIR", Default: ".data", set: setData,
			Help:     "Where the index and the database are kept. The index can be deleted while the program is not running; verbatim.db must not be: it holds the subscriptions.",
			Accepted: "the path of a folder"},
		{Name: "DIGEST_CHANNEL_ID", set: setDigestChannel,
			Help:     "The channel of the daily digest; empty: none but those that /digest subscribe asks for.",
			Accepted: "a channel's id of 1 to 20 digits"},
		{Name: "DIGEST_TIME", Default: "09:00", set: setDigestTime,
			Help:     "When the digest is posted in that channel.",
			Accepted: "a time of day such as 09:00, 9:30 pm or noon"},
		{Name: "DIGEST_TIMEZONE", Default: "UTC", set: setDigestZone,
			Help:     "The time zone of DIGEST_TIME.",
			Accepted: "a time zone's name such as Europe/London or UTC"},
		{Name: "LOG_LEVEL", set: setLogLevel,
			Help:     "debug, info, warn or error; empty: info while serving Discord, else warn.",
			Accepted: "debug, info, warn or error"},
		{Name: "LOG_FORMAT", Default: FormatText, set: setLogFormat,
			Help:     "text or json.",
			Accepted: "text or json"},
		{Name: "HTTP_ADDR", Reserved: true, set: setHTTPAddr,
			Help:     "Where health and metrics are served; empty: nowhere.",
			Accepted: "an address such as localhost:8080 or :8080"},
	}
}

// apply checks value and stores it. An empty value is the default.
func (v Variable) apply(c *Config, value string) error {
	value = strings.TrimSpace(value)
	if value == "" {
		value = v.Default
	}
	if value == "" {
		return nil
	}
	if err := v.set(c, value); err != nil {
		return v.refuse(c.Token.conceal(value))
	}
	return nil
}

// refuse is the one line that a bad value stops the start with.
func (v Variable) refuse(value string) error {
	if v.Secret {
		return fmt.Errorf("%s has a value that cannot be right; accepted is %s", v.Name, v.Accepted)
	}
	return fmt.Errorf("%s is %q; accepted is %s", v.Name, value, v.Accepted)
}
