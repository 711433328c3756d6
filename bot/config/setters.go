package config

import (
	"errors"
	"log/slog"
	"net"
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"verbatim/bot/digest/due"
)

// errNotAccepted is all a setter says: the variable itself says what is accepted.
var errNotAccepted = errors.New("not accepted")

// setToken takes a token as people paste it: with quotes or blanks around it, or with the word that comes before it in
// an Authorization header.
func setToken(c *Config, value string) error {
	token := trimPasted(value)
	if rest, ok := strings.CutPrefix(token, "Bot "); ok {
		token = trimPasted(rest)
	}
	if token == "" || strings.ContainsFunc(token, notInToken) {
		return errNotAccepted
	}
	c.Token = Secret(token)
	return nil
}

func trimPasted(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("\"'`“”‘’\ufeff\u200b", r)
	})
}

// notInToken reports whether r cannot travel in an HTTP header's value as one word of ASCII.
func notInToken(r rune) bool { return r <= ' ' || r >= 0x7f }

func setGuild(c *Config, value string) error {
	c.GuildID = value
	return checkSnowflake(value)
}

func setDigestChannel(c *Config, value string) error {
	c.DigestChannelID = value
	return checkSnowflake(value)
}

// checkSnowflake refuses what is no id of Discord's: an unsigned number of 64 bits that is not nought.
func checkSnowflake(value string) error {
	n, err := strconv.ParseUint(value, 10, 64)
	if err != nil || n == 0 {
		return errNotAccepted
	}
	return nil
}

func setBaseURL(c *Config, value string) error {
	u, err := url.Parse(strings.TrimRight(value, "/"))
	if err != nil || u.Hostname() == "" || u.Opaque != "" {
		return errNotAccepted
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return errNotAccepted
	}
	if u.Path != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return errNotAccepted
	}
	c.BaseURL = u
	return nil
}

func setSeeds(c *Config, value string) error {
	c.SeedsDir = value
	return nil
}

func setData(c *Config, value string) error {
	c.DataDir = value
	return nil
}

func setDigestTime(c *Config, value string) error {
	t, err := due.ParseTime(value)
	if err != nil {
		return errNotAccepted
	}
	c.DigestTime = t
	return nil
}

func setDigestZone(c *Config, value string) error {
	zone, err := due.ParseZone(value)
	if err != nil {
		return errNotAccepted
	}
	c.DigestZone = zone
	return nil
}

func setLogLevel(c *Config, value string) error {
	levels := map[string]slog.Level{
		"debug": slog.LevelDebug, "info": slog.LevelInfo, "warn": slog.LevelWarn, "error": slog.LevelError,
	}
	level, ok := levels[strings.ToLower(value)]
	if !ok {
		return errNotAccepted
	}
	c.LogLevel = &level
	return nil
}

func setLogFormat(c *Config, value string) error {
	c.LogFormat = strings.ToLower(value)
	if c.LogFormat != FormatText && c.LogFormat != FormatJSON {
		return errNotAccepted
	}
	return nil
}

func setHTTPAddr(c *Config, value string) error {
	_, port, err := net.SplitHostPort(value)
	if err != nil {
		return errNotAccepted
	}
	if n, err := strconv.ParseUint(port, 10, 16); err != nil || n == 0 {
		return errNotAccepted
	}
	c.HTTPAddr = value
	return nil
}
