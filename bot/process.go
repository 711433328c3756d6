package main

import (
	"io"
	"log/slog"
	"os"
	"time"

	"verbatim/bot/config"

	"golang.org/x/term"
)

// A process is everything a verb may touch of the world outside, so that nothing else reads it.
type process struct {
	args    []string // without the program's name
	stdin   io.Reader
	stdout  io.Writer
	stderr  io.Writer
	environ func(name string) (value string, ok bool)
	now     func() time.Time

	token config.Secret // once it is known, so that no complaint shows it
	log   *slog.Logger  // once there is one, for what a complaint leaves out

	adopt func(*slog.Logger) // lets the log take what libraries print through package log
}

func fromOS() *process {
	return &process{
		args:    os.Args[1:],
		stdin:   os.Stdin,
		stdout:  os.Stdout,
		stderr:  os.Stderr,
		environ: os.LookupEnv,
		now:     time.Now,
		log:     slog.New(slog.DiscardHandler),
		adopt:   adopt,
	}
}

// adopt makes the log that of the whole process. Libraries print nothing but trouble.
func adopt(log *slog.Logger) {
	slog.SetLogLoggerLevel(slog.LevelWarn)
	slog.SetDefault(log)
}

// config loads the configuration with the flags on top.
func (p *process) config(m material) (config.Config, error) {
	c, err := config.Load(p.environ, ".env", config.Flags{SeedsDir: m.Seeds, DataDir: m.Data})
	p.token = c.Token
	return c, err
}

// terminalOf returns the file behind a stream where that is a terminal.
func terminalOf(stream any) (*os.File, bool) {
	f, ok := stream.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return nil, false
	}
	return f, true
}

// colours reports whether w is a terminal whose owner has not asked for plain text (https://no-color.org).
func (p *process) colours(w io.Writer) bool {
	if value, _ := p.environ("NO_COLOR"); value != "" {
		return false
	}
	if value, _ := p.environ("TERM"); value == "dumb" {
		return false
	}
	_, ok := terminalOf(w)
	return ok
}

// usualWidth is what a text is laid out for where nothing tells how wide the reader's screen is.
const usualWidth = 80

// width is how many columns w shows.
func (p *process) width(w io.Writer) int {
	f, ok := terminalOf(w)
	if !ok {
		return usualWidth
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil || columns <= 0 {
		return usualWidth
	}
	return columns
}
