package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// promptHelp is the answer to /help in the terminal.
const promptHelp = `Type a question and press Enter; the answer is quoted from the documents.
/sources lists the documents.
/quit leaves, as do quit, exit, Ctrl-C and Ctrl-D.
`

// leaving are the ways in which people say that they have no more to ask.
var leaving = []string{"/quit", "/exit", "quit", "exit"}

// errQuit ends the prompt at a person's wish.
var errQuit = errors.New("quit")

// An asker yields what a person types, line by line, and io.EOF when there is no more.
type asker interface {
	next(context.Context) (string, error)
}

// prompt answers questions from standard input until it ends. On a terminal it is a dialogue with line editing; else it
// is a filter that answers line by line.
func (p *process) prompt(ctx context.Context, lib retrieval.Library) error {
	ask, close := p.asker(ctx)
	defer close()
	for {
		line, err := ask.next(ctx)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		err = p.respond(ctx, lib, strings.TrimSpace(line))
		if errors.Is(err, errQuit) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// dialogue is prompt for which a wish to stop is no failure.
func (p *process) dialogue(ctx context.Context, lib retrieval.Library) error {
	err := p.prompt(ctx, lib)
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		return nil
	}
	return err
}

// asker is a line editor where a person sits at both ends, and plain lines otherwise.
func (p *process) asker(ctx context.Context) (asker, func()) {
	in, typed := terminalOf(p.stdin)
	out, shown := terminalOf(p.stdout)
	if typed && shown {
		fmt.Fprint(p.stderr, "Type a question, or /help.\n")
		return newEditor(in, out), func() {}
	}
	return newPlainLines(ctx, p.stdin)
}

// respond does what one line asks for, and leaves an empty line after it so that answers stand apart.
func (p *process) respond(ctx context.Context, lib retrieval.Library, line string) error {
	if line == "" {
		return nil
	}
	if err := p.obey(ctx, lib, line); err != nil {
		return err
	}
	_, err := fmt.Fprintln(p.stdout)
	return err
}

func (p *process) obey(ctx context.Context, lib retrieval.Library, line string) error {
	switch {
	case slices.Contains(leaving, strings.ToLower(line)):
		return errQuit
	case line == "/help":
		_, err := io.WriteString(p.stdout, promptHelp)
		return err
	case line == "/sources":
		sources, err := lib.Sources(ctx)
		if err != nil {
			return err
		}
		return reply.TerminalSources(p.stdout, sources, p.layout())
	case strings.HasPrefix(line, "/"):
		_, err := fmt.Fprintf(p.stdout, "There is no such command; /help lists them.\n")
		return err
	}
	answer, err := lib.Ask(ctx, retrieval.Question{Text: line})
	if err != nil {
		return err
	}
	return reply.Terminal(p.stdout, answer, p.layout())
}
