// Command bot is Verbatim: it answers questions about a folder of documents in the documents' own words, in Discord, in
// the terminal, and in a browser.
//
// Package main promises what scripts rely on: results alone go to standard output, everything else to standard error,
// and the exit status is 0 for done, 1 for failed, 2 for wrong usage. It holds no knowledge of retrieval or Discord: a
// verb reads its arguments, asks package answer, and hands what comes back to package reply or to an encoder. One file
// holds one verb; wire.go turns the configuration into running parts.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	// A reader that has seen enough, such as head, is told from a failure by the write's error.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// From the first signal on, the default is back: a second one ends the program at once.
	context.AfterFunc(ctx, stop)
	os.Exit(run(ctx, fromOS()))
}
