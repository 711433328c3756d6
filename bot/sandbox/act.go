package sandbox

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

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
	Channel string               `json:"channel,omitempty"` // that was made
	File    string               `json:"file,omitempty"`    // the ID of what was stored
}

// largestAct is how many bytes an act may have: Discord's largest upload in base64, and the rest.
const largestAct = 14 << 20

// longestJump is how far the clock moves at a time.
const longestJump = 366 * 24 * time.Hour

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

// carryOut finds what an act means.
func (s *Sandbox) carryOut(ctx context.Context, a act) (result, error) {
	if !s.world.has(a.User) {
		return result{}, &fakediscord.Refusal{Reason: "there is nobody of that name"}
	}
	switch a.Do {
	case "say", "edit", "delete", "dismiss", "thread", "upload":
		return s.write(ctx, a)
	case "advance", "power", "disconnect":
		return s.control(a)
	}
	return s.interact(ctx, a)
}

// write does what a person does by themselves.
func (s *Sandbox) write(ctx context.Context, a act) (res result, err error) {
	switch a.Do {
	case "say":
		_, err = s.discord.Say(ctx, a.User, a.Channel, a.Text, fakediscord.SayOptions{ReplyTo: a.Message, Attachments: a.attachments()})
	case "edit":
		_, err = s.discord.EditMessage(ctx, a.Message, a.Text)
	case "delete":
		err = s.discord.DeleteMessage(ctx, a.Message)
	case "dismiss":
		err = s.discord.Dismiss(ctx, a.User, a.Message)
	case "upload":
		var stored fakediscord.Attachment
		for _, file := range a.attachments() {
			stored, err = s.discord.Upload(ctx, a.User, a.Channel, file)
		}
		res.File = stored.ID
	case "thread":
		// Discord gives a thread that begins at a message that message's ID.
		var c fakediscord.Channel
		c, err = s.discord.AddChannel(fakediscord.Channel{ID: a.Message, GuildID: s.world.guild,
			Type: fakediscord.PublicThreadChannel, ParentID: a.Channel, Name: cmp.Or(a.Text, "Thread")})
		res.Channel = c.ID
	}
	return res, err
}

func (a act) attachments() []fakediscord.Attachment {
	var out []fakediscord.Attachment
	for _, f := range a.Files {
		out = append(out, fakediscord.Attachment{Filename: f.Name, ContentType: f.Kind, Description: f.Description, Data: f.Data})
	}
	return out
}

// control does what no person on Discord can.
func (s *Sandbox) control(a act) (result, error) {
	switch a.Do {
	case "advance":
		s.clock.Advance(min(time.Duration(a.Seconds)*time.Second, longestJump))
		s.discord.Touch()
	case "power":
		s.bot.turnOff(a.Off)
	case "disconnect":
		s.discord.Disconnect(0, "")
	}
	return result{}, nil
}

// interact does what the bot is to answer, and waits for its first response.
func (s *Sandbox) interact(ctx context.Context, a act) (result, error) {
	var i *fakediscord.Interaction
	var err error
	switch a.Do {
	case "complete":
		choices, err := s.discord.Autocomplete(ctx, a.User, a.Channel, a.Name, a.Options, a.Focused, a.Text)
		return result{Choices: choices}, err
	case "slash":
		i, err = s.discord.SlashCommand(ctx, a.User, a.Channel, a.Name, a.Options)
	case "message":
		i, err = s.discord.MessageCommand(ctx, a.User, a.Channel, a.Name, a.Target)
	case "user":
		i, err = s.discord.UserCommand(ctx, a.User, a.Channel, a.Name, a.Target)
	case "press":
		i, err = s.discord.PressButton(ctx, a.User, a.Message, a.ID)
	case "select":
		i, err = s.discord.Select(ctx, a.User, a.Message, a.ID, a.Values...)
	case "submit":
		i, err = s.submit(ctx, a)
	default:
		return result{}, &fakediscord.Refusal{Reason: "the sandbox knows no act " + a.Do}
	}
	if err != nil {
		return result{}, err
	}
	response, err := i.Wait(ctx)
	if response.Modal != nil {
		s.ask(a.User, i)
	}
	return result{Modal: response.Modal}, err
}

// ask remembers the form that a person was asked to fill in. There is one at a time, as on a screen.
func (s *Sandbox) ask(userID string, i *fakediscord.Interaction) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.forms[userID] = i
}

// submit sends the form that a person was asked to fill in.
func (s *Sandbox) submit(ctx context.Context, a act) (*fakediscord.Interaction, error) {
	s.mu.Lock()
	asked := s.forms[a.User]
	s.mu.Unlock()
	if asked == nil {
		return nil, &fakediscord.Refusal{Reason: "there is no form to fill in"}
	}
	return s.discord.SubmitModal(ctx, asked, a.Form)
}
