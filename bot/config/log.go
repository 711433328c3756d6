package config

import (
	"fmt"
	"io"
	"log/slog"
)

// String shows the configuration for a log or a person, without the token.
func (c Config) String() string {
	level := ""
	if c.LogLevel != nil {
		level = c.LogLevel.String()
	}
	return fmt.Sprintf("token=%s guild=%s base=%s seeds=%s data=%s digest_channel=%s digest_time=%s digest_zone=%s "+
		"log_level=%s log_format=%s http=%s", c.Token, c.GuildID, c.BaseURL, c.SeedsDir, c.DataDir, c.DigestChannelID,
		c.DigestTime, c.DigestZone, level, c.LogFormat, c.HTTPAddr)
}

// LogValue shows the configuration to slog, without the token.
func (c Config) LogValue() slog.Value { return slog.StringValue(c.String()) }

// Logger returns a logger that writes to w as LOG_FORMAT and LOG_LEVEL say, at usual where LOG_LEVEL says nothing, and
// never lets the token through.
func (c Config) Logger(w io.Writer, usual slog.Level) *slog.Logger {
	options := &slog.HandlerOptions{Level: usual}
	if c.LogLevel != nil {
		options.Level = *c.LogLevel
	}
	w = Redact(w, c.Token)
	if c.LogFormat == FormatJSON {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}

// Reserved lists the variables that are set and checked but do nothing yet, so that the program can say so instead of
// keeping silent.
func (c Config) Reserved() []string {
	var names []string
	if c.HTTPAddr != "" {
		names = append(names, "HTTP_ADDR")
	}
	return names
}
