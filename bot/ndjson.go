package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// A request is one line of NDJSON on standard input. Fields that are not named here are ignored.
type request struct {
	ID       json.RawMessage `json:"id"`
	Question *string         `json:"question"`
	Query    *string         `json:"query"`
}

// stream answers every line of standard input with one line, written as soon as it is known, until the input ends or a
// line is no request. text picks what is asked; answer makes the object that is written. Blank lines are passed over,
// and counted.
func (p *process) stream(ctx context.Context, text func(request) *string,
	answer func(id json.RawMessage, text string) (any, error)) error {
	number := 0
	for line, err := range lines(ctx, p.stdin) {
		number++
		if errors.Is(err, context.Canceled) {
			return err
		}
		if err != nil {
			return fmt.Errorf("line %d of standard input: %w", number, err)
		}
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		r, asked, err := parseRequest(line, text)
		if err != nil {
			return fmt.Errorf("line %d of standard input %w", number, err)
		}
		result, err := answer(r.ID, asked)
		if err != nil {
			return err
		}
		if err := writeLine(p.stdout, result); err != nil {
			return err
		}
	}
	return nil
}

// parseRequest returns the request in a line and the text it asks. Its error continues "line 3 of standard input".
func parseRequest(line []byte, text func(request) *string) (request, string, error) {
	wanted := errors.New(`is not an object such as {"id": "q1", "question": "..."}`)
	if text(request{Query: new(string)}) != nil {
		wanted = errors.New(`is not an object such as {"id": "q1", "query": "..."}`)
	}
	var r request
	if err := json.Unmarshal(line, &r); err != nil {
		return request{}, "", wanted
	}
	asked := text(r)
	if asked == nil || !isScalar(r.ID) {
		return request{}, "", wanted
	}
	if len(r.ID) == 0 {
		r.ID = noID
	}
	return r, *asked, nil
}

// noID is the id of a request that has none.
var noID = json.RawMessage(`""`)

// isScalar reports whether id is absent, a string or a number, which is echoed as it was written.
func isScalar(id json.RawMessage) bool {
	if len(id) == 0 {
		return true
	}
	return id[0] == '"' || id[0] == '-' || (id[0] >= '0' && id[0] <= '9')
}

// writeLine writes v as one line of JSON in one Write.
func writeLine(w io.Writer, v any) error {
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return fmt.Errorf("writing JSON: %w", err)
	}
	if _, err := w.Write(line.Bytes()); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}
