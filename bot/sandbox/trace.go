package sandbox

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// A trace is one request of the bot's or one event that it was sent.
type trace struct {
	Serial   uint64          `json:"serial"`
	Time     time.Time       `json:"time"`
	Title    string          `json:"title"`
	Event    bool            `json:"event"`  // else a request
	Status   int             `json:"status"` // of a request; 0 where the connection was cut
	Sent     json.RawMessage `json:"sent,omitempty"`
	Received json.RawMessage `json:"received,omitempty"`
}

// traced is how many traces a page is sent: what one action causes, several times over.
const traced = 60

// traces are the latest requests and events in order.
func (at sight) traces() []trace {
	var all []trace
	for _, r := range last(at.requests, traced) {
		all = append(all, trace{Serial: r.Serial, Time: r.Time, Title: r.Method + " " + r.Path, Status: r.Status,
			Sent: readable(r.Body), Received: readable(r.ResponseBody)})
	}
	for _, e := range last(at.events, traced) {
		all = append(all, trace{Serial: e.Serial, Time: e.Time, Event: true, Title: e.Name, Received: readable(e.Payload)})
	}
	slices.SortFunc(all, func(a, b trace) int { return cmp.Compare(a.Serial, b.Serial) })
	return last(all, traced)
}

// last is the end of a list.
func last[T any](all []T, n int) []T { return all[max(len(all)-n, 0):] }

// readable is a body in JSON as it is, and any other by its length.
func readable(body []byte) json.RawMessage {
	if len(body) == 0 || json.Valid(body) {
		return bytes.Clone(body)
	}
	raw, err := json.Marshal(fmt.Sprintf("%d bytes that are no JSON", len(body)))
	if err != nil {
		panic(err) // a sentence can be encoded
	}
	return raw
}
