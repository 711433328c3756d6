package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
)

// maxLine is the longest line that is read from standard input, in bytes. The longest question that is considered has
// retrieval.MaxQuestion bytes, which JSON can spell with six each. A longer one is declined with its reason, also where somebody
// sends a whole book (6 MB) for a question; what is longer still is no line but a file without lines.
const maxLine = 16 << 20

// errLineTooLong stops the reading: what follows a line without an end cannot be trusted to be lines.
var errLineTooLong = errors.New("the line is longer than 16 MiB")

// lines yields the lines of r without their ends, the last one also where it has no end. It stops after yielding an
// error. A line that is being waited for is given up when the context ends; the goroutine that waits is then left behind
// in its read, which nothing can interrupt.
func lines(ctx context.Context, r io.Reader) iter.Seq2[[]byte, error] {
	type read struct {
		line []byte
		err  error
	}
	return func(yield func([]byte, error) bool) {
		reads := make(chan read)
		done := make(chan struct{})
		defer close(done)
		go func() {
			defer close(reads)
			in := bufio.NewReader(r)
			for {
				line, err := readLine(in)
				if err == io.EOF {
					return
				}
				select {
				case reads <- read{line, err}:
				case <-done:
					return
				}
				if err != nil {
					return
				}
			}
		}()
		for {
			select {
			case <-ctx.Done():
				yield(nil, ctx.Err())
				return
			case got, ok := <-reads:
				if !ok || !yield(got.line, got.err) || got.err != nil {
					return
				}
			}
		}
	}
}

// readLine reads one line without its end. It returns io.EOF only where there is no line at all.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > maxLine {
			return nil, errLineTooLong
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == io.EOF && len(line) > 0, err == nil:
			return bytes.TrimRight(line, "\r\n"), nil
		case err == io.EOF:
			return nil, io.EOF
		default:
			return nil, fmt.Errorf("reading standard input: %w", err)
		}
	}
}
