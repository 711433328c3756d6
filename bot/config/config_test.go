package config_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"verbatim/bot/config"
)

func environ(values map[string]string) func(string) (string, bool) {
	return func(name string) (string, bool) {
		value, ok := values[name]
		return value, ok
	}
}

func load(t *testing.T, values map[string]string) (config.Config, error) {
	t.Helper()
	return config.Load(environ(values), filepath.Join(t.TempDir(), ".env"), config.Flags{})
}

func TestDefaults(t *testing.T) {
	t.Parallel()
	c, err := load(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := `token= guild= base=https://discord.com seeds=seeds data=.data digest_channel= digest_time=09:00 ` +
		`digest_zone=UTC log_level= log_format=text http=`
	if c.String() != want {
		t.Errorf("got  %s\nwant %s", c, want)
	}
	if len(c.Reserved()) != 0 {
		t.Errorf("reserved by default: %v", c.Reserved())
	}
}

func TestPrecedence(t *testing.T) {
	t.Parallel()
	dotenv := filepath.Join(t.TempDir(), ".env")
	text := "SEEDS_DIR=file\nDATA_DIR=file\nLOG_LEVEL=error\nLOG_FORMAT=json\nSEED_DIR=typo\n"
	if err := os.WriteFile(dotenv, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	env := map[string]string{"SEEDS_DIR": "env", "DATA_DIR": "env", "LOG_FORMAT": ""}
	c, err := config.Load(environ(env), dotenv, config.Flags{SeedsDir: "flag"})
	if err != nil {
		t.Fatal(err)
	}
	if c.SeedsDir != "flag" || c.DataDir != "env" {
		t.Errorf("seeds %q, data %q; want the flag's and the environment's", c.SeedsDir, c.DataDir)
	}
	if c.LogLevel == nil || *c.LogLevel != slog.LevelError {
		t.Errorf("log level %v; want .env's", c.LogLevel)
	}
	if c.LogFormat != config.FormatText {
		t.Errorf("log format %q; a variable set to nothing hides .env and takes its default", c.LogFormat)
	}
	if len(c.Unknown) != 1 || c.Unknown[0] != "SEED_DIR" {
		t.Errorf("unknown %v; want SEED_DIR", c.Unknown)
	}
	if _, leaked := os.LookupEnv("SEED_DIR"); leaked {
		t.Error(".env reached the process's environment")
	}
}

func TestBadValues(t *testing.T) {
	t.Parallel()
	bad := map[string][]string{
		"DISCORD_GUILD_ID":  {"my server", "-1", "0", "99999999999999999999999"},
		"DISCORD_BASE_URL":  {"discord.com", "ftp://discord.com", "https://", "https://u:p@d.com", "https://d.com/api", "https://d.com?x=1", "http://[::1"},
		"DIGEST_CHANNEL_ID": {"#news"},
		"DIGEST_TIME":       {"25:00", "24:00", "09:60", "soon"},
		"DIGEST_TIMEZONE":   {"Europe/Nowhere", "Local", "../etc/passwd"},
		"LOG_LEVEL":         {"loud"},
		"LOG_FORMAT":        {"xml"},
		"HTTP_ADDR":         {"8080", "localhost", ":0", ":http", ":99999"},
	}
	for name, values := range bad {
		for _, value := range values {
			_, err := load(t, map[string]string{name: value})
			if err == nil {
				t.Errorf("%s=%s was taken", name, value)
				continue
			}
			for _, part := range []string{name, fmt.Sprintf("%q", value), "accepted is"} {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%s=%s: %q does not hold %s", name, value, err, part)
				}
			}
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("%s=%s: more than one line: %q", name, value, err)
			}
		}
	}
}

func TestGoodValues(t *testing.T) {
	t.Parallel()
	c, err := load(t, map[string]string{
		"DISCORD_GUILD_ID": "81384788765712384", "DISCORD_BASE_URL": "http://127.0.0.1:8080/",
		"DIGEST_CHANNEL_ID": "18446744073709551615", "DIGEST_TIME": "18:30", "DIGEST_TIMEZONE": "Asia/Kolkata",
		"LOG_LEVEL": "Debug", "LOG_FORMAT": "JSON", "HTTP_ADDR": "[::1]:8080", "SEEDS_DIR": " my seeds ",
	})
	if err != nil {
		t.Fatal(err)
	}
	if c.BaseURL.String() != "http://127.0.0.1:8080" {
		t.Errorf("base URL %v", c.BaseURL)
	}
	if c.DigestTime != 18*60+30 || c.DigestZone.String() != "Asia/Kolkata" {
		t.Errorf("digest at %v in %v", c.DigestTime, c.DigestZone)
	}
	if *c.LogLevel != slog.LevelDebug || c.LogFormat != config.FormatJSON || c.SeedsDir != "my seeds" {
		t.Errorf("got %v", c)
	}
	if got := fmt.Sprint(c.Reserved()); got != "[HTTP_ADDR]" {
		t.Errorf("reserved %s", got)
	}
}

func TestTokenAsPeoplePasteIt(t *testing.T) {
	t.Parallel()
	for _, pasted := range []string{"abc.def-_g", " abc.def-_g\n", `"abc.def-_g"`, "Bot abc.def-_g", `'Bot  abc.def-_g '`, "“abc.def-_g”"} {
		c, err := load(t, map[string]string{"DISCORD_TOKEN": pasted})
		if err != nil {
			t.Errorf("%q: %v", pasted, err)
		} else if c.Token.Reveal() != "abc.def-_g" {
			t.Errorf("%q became %q", pasted, c.Token.Reveal())
		}
	}
	for _, bad := range []string{"two words", "tökén", `""`, "a\x00b"} {
		_, err := load(t, map[string]string{"DISCORD_TOKEN": bad})
		if err == nil {
			t.Errorf("%q was taken for a token", bad)
		} else if strings.Contains(err.Error(), bad) {
			t.Errorf("the error shows the token: %v", err)
		}
	}
}

func TestTokenIsNeverShown(t *testing.T) {
	t.Parallel()
	const token = "MTA.s3cr3t.value"
	c, err := load(t, map[string]string{"DISCORD_TOKEN": token})
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := json.Marshal(c.Token)
	if err != nil {
		t.Fatal(err)
	}
	shown := []string{string(encoded), c.String()}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		shown = append(shown, fmt.Sprintf(verb, c), fmt.Sprintf(verb, c.Token), fmt.Sprintf(verb, &c))
	}
	var text, lines bytes.Buffer
	c.Logger(&text, slog.LevelInfo).Info("Bot "+token, "err", errors.New("dial "+token), "config", c, "token", c.Token)
	c.LogFormat = config.FormatJSON
	c.Logger(&lines, slog.LevelInfo).With("a", token).WithGroup(token).Info("m", slog.Group("g", "b", []string{token}))
	shown = append(shown, text.String(), lines.String())
	for _, s := range shown {
		if strings.Contains(s, token) || strings.Contains(s, fmt.Sprintf("%x", token)) {
			t.Errorf("the token shows in %s", s)
		}
	}
	if !strings.Contains(text.String(), "(hidden)") {
		t.Errorf("a hidden token leaves no mark: %s", text.String())
	}
}

func TestLogLevel(t *testing.T) {
	t.Parallel()
	for level, want := range map[string]int{"": 1, "debug": 3, "error": 0} {
		c, err := load(t, map[string]string{"LOG_LEVEL": level})
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		log := c.Logger(&out, slog.LevelWarn)
		log.Debug("one")
		log.Info("two")
		log.Warn("three")
		if got := strings.Count(out.String(), "\n"); got != want {
			t.Errorf("LOG_LEVEL=%s wrote %d lines, want %d", level, got, want)
		}
	}
}

func TestBrokenDotenv(t *testing.T) {
	t.Parallel()
	cases := map[string]string{
		"LOG_LEVEL=info\nthis is no line\nDISCORD_TOKEN=s3cr3t\n": "line 2 of .env",
		"A='1\n2'\nDISCORD_TOKEN s3cr3t":                          "line 3 of .env",
		"A=1\nDISCORD_TOKEN=\"s3cr3t\nB=2\n":                      "line 2 of .env",
		"s3cr3t":                                                  "line 1 of .env",
	}
	for text, want := range cases {
		path := filepath.Join(t.TempDir(), ".env")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := config.Load(environ(nil), path, config.Flags{})
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "s3cr3t") {
			t.Errorf("%q: %v; want %s", text, err, want)
		}
	}
	if _, err := config.Load(environ(nil), t.TempDir(), config.Flags{}); err == nil {
		t.Error("a folder in place of .env was taken")
	}
}

func TestDotenvWithMarkAndWindowsLines(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), ".env")
	if err := os.WriteFile(path, []byte("\ufeffDISCORD_TOKEN=\r\nLOG_LEVEL=error\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(environ(nil), path, config.Flags{})
	if err != nil {
		t.Fatal(err)
	}
	if c.Token != "" || c.LogLevel == nil || len(c.Unknown) != 0 {
		t.Errorf("got %v, unknown %v", c, c.Unknown)
	}
}
