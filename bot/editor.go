package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"

	"golang.org/x/term"
)

// An editor reads lines from a terminal with the usual editing keys and a history. The terminal is in raw mode only
// while a line is being typed, so that answers and the log are written, and Ctrl-C is a signal, as everywhere else.
type editor struct {
	in, out *os.File
	term    *term.Terminal
}

func newEditor(in, out *os.File) *editor {
	return &editor{in: in, out: out, term: term.NewTerminal(struct {
		io.Reader
		io.Writer
	}{in, out}, "> ")}
}

// next reads a line. Ctrl-C, and Ctrl-D on an empty line, are the end of the input. The terminal is as it was found when
// next returns, also when the context has ended; the read that nobody waits for any more is then left behind.
func (e *editor) next(ctx context.Context) (string, error) {
	before, err := term.MakeRaw(int(e.in.Fd()))
	if err != nil {
		return "", fmt.Errorf("preparing the terminal: %w", err)
	}
	defer term.Restore(int(e.in.Fd()), before)
	if columns, rows, err := term.GetSize(int(e.out.Fd())); err == nil && columns > 0 {
		e.term.SetSize(columns, rows)
	}
	type typed struct {
		line string
		err  error
	}
	done := make(chan typed, 1)
	go func() {
		line, err := e.term.ReadLine()
		done <- typed{line, err}
	}()
	select {
	case <-ctx.Done():
		io.WriteString(e.out, "\r\n")
		return "", ctx.Err()
	case t := <-done:
		if t.err == io.EOF {
			io.WriteString(e.out, "\r\n")
		}
		if t.err == term.ErrPasteIndicator {
			t.err = nil
		}
		return t.line, t.err
	}
}

// plainLines reads what comes from a file or a pipe.
type plainLines struct {
	pull func() ([]byte, error, bool)
}

// newPlainLines returns the reader and what to call when no more is wanted.
func newPlainLines(ctx context.Context, r io.Reader) (plainLines, func()) {
	pull, stop := iter.Pull2(lines(ctx, r))
	return plainLines{pull}, stop
}

func (l plainLines) next(context.Context) (string, error) {
	line, err, ok := l.pull()
	if !ok {
		return "", io.EOF
	}
	return string(line), err
}
