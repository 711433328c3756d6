package sandbox

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"verbatim/bot/fakediscord"
)

// An act is what a person does, in JSON. Do says what it is; the other fields are those that it needs.
type act struct {
	Do      string              `json:"do"`
	User    string              `json:"user"`
	Channel string              `json:"channel"`
	Message string              `json:"message"`
	Name    string              `json:"name"` // of a command
	Text    string              `json:"text"`
	Target  string              `json:"target"` // of a command in a menu
	Options fakediscord.Options `json:"options"`
	Focused string              `json:"focused"`   // the option that is being typed
	ID      string              `json:"custom_id"` // of a component
	Values  []string            `json:"values"`
	Form    map[string]string   `json:"form"`
	Files   []upload            `json:"files"`
	Seconds int64               `json:"seconds"`
	Off     bool                `json:"off"`
}

// An upload is a file that a person attaches; Data is base64 in JSON.
type upload struct {
	Name, Kind, Description string
	Data                    []byte
}

// A result is what comes of an act for the page that acted; everybody sees the rest on the stream.
type result struct {
	Error   string               `json:"error,omitempty"` // a sentence for the person
	Choices []fakediscord.Choice `json:"choices,omitempty"`
	Modal   *fakediscord.Modal   `json:"modal,omitempty"`
	Message string               `json:"message,omitempty"` // the ID of what was said
	Channel string               `json:"channel,omitempty"` // the ID of what was made
	File    string               `json:"file,omitempty"`    // the ID of what was stored
}

// largestAct is how many bytes an act may have: Discord's largest upload in base64, and the rest.
const largestAct = 14 << 20

// What a person reads where Discord itself would say it.
const (
	noResponse = "The application did not respond"
	notDone    = "That did not work. The sandbox's log says why."
	unreadable = "The page sent what the sandbox cannot read. Load the page again."
)

// serveAct carries out one act and answers with its result.
func (s *Sandbox) serveAct(w http.ResponseWriter, r *http.Request) {
	var a act
	status, res := http.StatusOK, result{} // what Discord refuses is no mistake of the page's
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, largestAct)).Decode(&a); err != nil {
		status, res.Error = http.StatusBadRequest, unreadable
	} else if res, err = s.carryOut(r.Context(), a); err != nil {
		res = result{Error: s.sentence(a, err)}
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(res) // the browser may be gone
}

// sentence is what a person reads of an error.
func (s *Sandbox) sentence(a act, err error) string {
	var refused *fakediscord.Refusal
	switch {
	case errors.As(err, &refused):
		return "Discord refuses: " + refused.Reason + "."
	case errors.Is(err, fakediscord.ErrNoResponse):
		return noResponse
	}
	s.log.Warn("an act in the sandbox failed", "act", a.Do, "error", err)
	return notDone
}

// carryOut does what an act says, as the person who does it.
func (s *Sandbox) carryOut(ctx context.Context, a act) (result, error) {
	do, known := s.acts()[a.Do]
	switch {
	case !s.world.has(a.User):
		return result{}, &fakediscord.Refusal{Reason: "there is nobody of that name"}
	case !known:
		return result{}, &fakediscord.Refusal{Reason: "the sandbox knows no act " + a.Do}
	}
	return do(ctx, a)
}

// attachments are the files of an act.
func (a act) attachments() []fakediscord.Attachment {
	var out []fakediscord.Attachment
	for _, f := range a.Files {
		out = append(out, fakediscord.Attachment{Filename: f.Name, ContentType: f.Kind, Description: f.Description, Data: f.Data})
	}
	return out
}
