package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"syscall"

	"verbatim/bot/config"

	"github.com/alecthomas/kong"
)

// program is the name in help texts and before errors.
const program = "verbatim"

// The exit statuses.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// commandLine is the grammar of the command line.
type commandLine struct {
	Serve     serveCommand     `cmd:"" default:"withargs" help:"Serve Discord, or the sandbox where there is no DISCORD_TOKEN. The verb when none is named."`
	Ask       askCommand       `cmd:"" help:"Answer a question with quotations; without a question, ask for questions here."`
	Search    searchCommand    `cmd:"" help:"Rank passages, without judging whether they answer."`
	Sources   sourcesCommand   `cmd:"" help:"List the material."`
	Exercises exercisesCommand `cmd:"" help:"List the exercises that the material tells of, or show one with its quotations."`
	Digest    digestCommand    `cmd:"" help:"Show what the daily digest would post, and post nothing."`
	Index     indexCommand     `cmd:"" help:"Bring the index up to date with the material."`
	Sandbox   sandboxCommand   `cmd:"" help:"Try the bot in a browser, without Discord and without a token."`
	Eval      evalCommand      `cmd:"" help:"Measure answers and rankings on a test collection."`
	Version   versionCommand   `cmd:"" help:"Show the version."`

	VersionFlag kong.VersionFlag `name:"version" help:"Show the version."`
}

// material are the flags of every verb that reads the material.
type material struct {
	Seeds string `placeholder:"DIR" help:"The folder of documents (default: $SEEDS_DIR, else \"seeds\")."`
	Data  string `placeholder:"DIR" help:"The folder of the index and the database (default: $DATA_DIR, else \".data\")."`
}

// run does what the command line says and returns the exit status.
func run(ctx context.Context, p *process) int {
	helped := false
	parser, err := kong.New(&commandLine{},
		kong.Name(program),
		kong.Description("Answers questions about a folder of documents in the documents' own words."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: usualWidth}),
		kong.Writers(p.stdout, p.stderr),
		kong.Exit(func(int) { helped = true }),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(p),
		kong.Vars{"version": versionOfThis()},
	)
	if err != nil {
		panic(err) // the grammar above is wrong, which the first run of any test shows
	}
	parsed, err := parser.Parse(helpAsFlag(p.args))
	if helped {
		return exitDone
	}
	if isBrokenPipe(err) {
		return exitDone // the reader of the help has gone
	}
	if err != nil {
		return p.wrongUsage(err, verbs(parser))
	}
	return p.status(parsed, parsed.Run())
}

// A usageError is a mistake in the command line that the grammar alone cannot tell.
type usageError string

func (e usageError) Error() string { return string(e) }

// status says on standard error what went wrong, in one line, and returns the exit status.
func (p *process) status(parsed *kong.Context, err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		return p.complain(usage.Error(), parsed.Command())
	case isBrokenPipe(err):
		return exitDone // the reader has what it wanted
	case errors.Is(err, context.Canceled):
		fmt.Fprintf(p.stderr, "%s: interrupted\n", program)
		return exitFailed
	}
	p.log.Debug("the whole of the error that follows", "error", err)
	fmt.Fprintf(config.Redact(p.stderr, p.token), "%s: %s\n", program, sentence(err))
	return exitFailed
}

// helpAsFlag reads "help ask" as "ask --help".
func helpAsFlag(args []string) []string {
	if len(args) == 0 || args[0] != "help" {
		return args
	}
	return append(slices.Clone(args[1:]), "--help")
}

// verbs are the names of all.
func verbs(parser *kong.Kong) []string {
	var names []string
	for _, verb := range parser.Model.Children {
		names = append(names, verb.Name)
	}
	return names
}

// wrongUsage tells what the grammar found.
func (p *process) wrongUsage(err error, verbs []string) int {
	verb := ""
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context != nil && parse.Context.Selected() != nil {
		verb = parse.Context.Selected().Name
	}
	if !slices.Contains(p.args, verb) {
		verb = "" // nobody named it: it is the default
	}
	if word, unexpected := strings.CutPrefix(err.Error(), "unexpected argument "); unexpected && verb == "" {
		return p.complain(fmt.Sprintf("there is no verb %s; the verbs are %s; a question goes behind ask", word, strings.Join(verbs, ", ")), "")
	}
	return p.complain(err.Error(), verb)
}

// complain says in one line what is wrong with the command line, and in another where to read on.
func (p *process) complain(what, verb string) int {
	verb, _, _ = strings.Cut(verb, " ")
	hint := strings.TrimSpace(program+" "+verb) + " --help"
	if strings.HasPrefix(what, "unknown flag") {
		hint += `; put -- before words that begin with a dash`
	}
	fmt.Fprintf(p.stderr, "%s: %s\nSee %s.\n", program, what, hint)
	return exitUsage
}

// isBrokenPipe reports whether the reader of our output has gone.
func isBrokenPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}
