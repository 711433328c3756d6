package fakediscord

import (
	"slices"
	"strconv"
)

// The number of messages that a list holds.
const (
	usualList   = 50
	longestList = 100
)

// listMessages lists a channel's messages, newest first.
func (s *Server) listMessages(c *call) (reply, error) {
	ch, err := s.channelOf(c)
	if err != nil {
		return fail(err)
	}
	limit, err := listLimit(c.URL.Query().Get("limit"))
	if err != nil {
		return fail(err)
	}
	out := []object{}
	// Without the permission Discord answers with an empty list.
	if !s.permissionsIn(s.bot.ID, ch).Has(ReadMessageHistory) {
		return ok(out)
	}
	q := c.URL.Query()
	shown := slices.DeleteFunc(slices.Clone(ch.messages), func(m *Message) bool { return m.SeenOnlyBy != "" })
	for _, m := range pageOf(shown, limit, q.Get("before"), q.Get("after"), q.Get("around")) {
		out = append(out, s.restJSON(m))
	}
	slices.Reverse(out)
	return ok(out)
}

func listLimit(text string) (int, error) {
	if text == "" {
		return usualList, nil
	}
	n, err := strconv.Atoi(text)
	var f form
	if err != nil {
		f.add("limit", "NUMBER_TYPE_COERCE", "Value %q is not int.", text)
		return 0, f.err()
	}
	f.number("limit", &n, 1, longestList)
	return n, f.err()
}

// pageOf cuts a page out of messages that are sorted oldest first.
func pageOf(all []*Message, limit int, before, after, around string) []*Message {
	at := func(id string) int {
		n, _ := slices.BinarySearchFunc(all, id, func(m *Message, id string) int {
			switch {
			case m.ID == id:
				return 0
			case olderID(m.ID, id):
				return -1
			}
			return 1
		})
		return n
	}
	switch {
	case around != "":
		from := max(at(around)-limit/2, 0)
		return all[from:min(from+limit, len(all))]
	case after != "":
		from := at(after)
		if from < len(all) && all[from].ID == after {
			from++
		}
		return all[from:min(from+limit, len(all))]
	case before != "":
		all = all[:at(before)]
	}
	return all[max(len(all)-limit, 0):]
}
