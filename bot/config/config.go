// Package config reads what the program is told from outside: the environment, then a file .env, then flags.
//
// It promises that a Config that Load returns is whole and sound: every variable has been parsed and checked, and the
// first bad value stops the start with one line that names the variable, the value and what is accepted. It promises as
// well that the bot's token shows nowhere: not in a printed Config, not in an error, and, through Redact, not in a log.
//
// A file .env never changes the process's environment, and never overrides it.
package config

import (
	"log/slog"
	"net/url"
	"time"

	"verbatim/bot/digest/due"
)

// A Config is everything the program is told from outside.
type Config struct {
	Token   Secret   // of the Discord bot; empty: the terminal
	GuildID string   // register commands in this guild only; empty: everywhere
	BaseURL *url.URL // of Discord or a server compatible with it, without a trailing slash

	SeedsDir string // the folder of material
	DataDir  string // where the index and the database are kept

	DigestChannelID string // empty: no digest
	DigestTime      due.TimeOfDay
	DigestZone      *time.Location // whose time of day

	LogLevel  *slog.Level // nil: the verb decides
	LogFormat string      // FormatText or FormatJSON
	HTTPAddr  string      // host:port for health and metrics; empty: off

	// Unknown are the names that .env sets and nothing reads: most often a slip of the pen.
	Unknown []string
}

// The accepted values of LOG_FORMAT.
const (
	FormatText = "text"
	FormatJSON = "json"
)

// Flags are what the command line may set; they win over the environment and .env. An empty one is not set.
type Flags struct {
	SeedsDir string
	DataDir  string
}

// Load reads the configuration. lookup tells the environment, as os.LookupEnv does; dotenv is the path of a file that
// need not exist. A variable that the environment sets to nothing counts as set: it hides the one in .env and takes its
// default. The error is one line for people.
func Load(lookup func(string) (string, bool), dotenv string, flags Flags) (Config, error) {
	file, err := readDotenv(dotenv)
	if err != nil {
		return Config{}, err
	}
	var c Config
	known := make(map[string]bool)
	for _, v := range Variables() {
		known[v.Name] = true
		value, ok := lookup(v.Name)
		if !ok {
			value = file[v.Name]
		}
		if err := v.apply(&c, value); err != nil {
			return Config{}, err
		}
	}
	c.Unknown = namesOutside(file, known)
	c.override(flags)
	return c, nil
}

func (c *Config) override(flags Flags) {
	if flags.SeedsDir != "" {
		c.SeedsDir = flags.SeedsDir
	}
	if flags.DataDir != "" {
		c.DataDir = flags.DataDir
	}
}
