package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"

	"verbatim/bot/fakediscord"
)

// A change is one message of the stream. The first of a stream has everything there is.
type change struct {
	First bool     `json:"first,omitempty"`
	Set   view     `json:"set"`
	Gone  []string `json:"gone,omitempty"`
}

// serveStream sends a person's view as server-sent events, until the page or the sandbox goes.
func (s *Sandbox) serveStream(w http.ResponseWriter, r *http.Request) {
	userID := r.URL.Query().Get("user")
	if !s.world.has(userID) {
		userID = s.world.people[0].ID // the page remembers somebody of an earlier start
	}
	w.Header().Set("Content-Type", "text/event-stream")
	if err := s.stream(w, r, userID); r.Context().Err() == nil {
		s.log.Debug("a page's stream ended", "error", err)
	}
}

// stream sends until something stands in the way, and returns what did.
func (s *Sandbox) stream(w http.ResponseWriter, r *http.Request, userID string) error {
	bot := s.discord.Bot()
	var old view
	seen, first := uint64(0), true
	for {
		var at sight
		err := s.discord.WaitFor(r.Context(), func(w fakediscord.World) bool {
			if !first && w.Version() == seen {
				return false
			}
			seen, at = w.Version(), s.look(w, bot, userID)
			return true
		})
		if err != nil {
			return err
		}
		now, err := at.encode()
		if err != nil {
			return err
		}
		set, gone := now.changes(old)
		if first || len(set)+len(gone) > 0 {
			if err := send(w, change{first, set, gone}); err != nil {
				return err
			}
		}
		old, first = now, false
	}
}

// send writes one event, at once.
func send(w http.ResponseWriter, c change) error {
	raw, err := json.Marshal(c)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(w, "data: %s\n\n", raw); err != nil {
		return err
	}
	return http.NewResponseController(w).Flush()
}
