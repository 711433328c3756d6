package sandbox

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"image"
	"image/png"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

// An actor is a bot that does what Discord allows and the real bot does not do yet: forms, menus of every kind, pictures.
type actor struct {
	t        *testing.T
	commands []*discordgo.ApplicationCommand
	answer   func(*discordgo.Session, *discordgo.InteractionCreate) error

	mu      sync.Mutex
	left    []string      // values that were sent to it
	changed chan struct{} // closed when another is; nil while nobody waits
}

// run is Options.Bot.
func (a *actor) run(ctx context.Context, at Discord) error {
	s, err := discordgo.New("Bot " + at.Token)
	if err != nil {
		return err
	}
	s.Client = &http.Client{Transport: toward(at.URL)}
	s.StateEnabled = false
	s.AddHandler(func(s *discordgo.Session, e *discordgo.InteractionCreate) {
		if err := a.answer(s, e); err != nil && ctx.Err() == nil {
			a.t.Error(err)
		}
	})
	s.AddHandler(func(s *discordgo.Session, e *discordgo.Ready) {
		if _, err := s.ApplicationCommandBulkOverwrite(e.User.ID, "", a.commands); err != nil && ctx.Err() == nil {
			a.t.Error(err)
		}
	})
	if err := s.Open(); err != nil {
		return err
	}
	<-ctx.Done()
	return errors.Join(s.Close())
}

func (a *actor) note(value string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.left = append(a.left, value)
	if a.changed != nil {
		close(a.changed)
		a.changed = nil
	}
}

// await waits until a value was sent, so that the clock can be moved past the answer that does not come.
func (a *actor) await(value string) {
	a.t.Helper()
	giveUp := time.After(patience)
	for {
		changed := a.next()
		if strings.Contains(a.noted(), value) {
			return
		}
		select {
		case <-changed:
		case <-giveUp:
			a.t.Fatalf("the bot never heard of %s", value)
		}
	}
}

// next is closed when a value is sent.
func (a *actor) next() <-chan struct{} {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.changed == nil {
		a.changed = make(chan struct{})
	}
	return a.changed
}

func (a *actor) noted() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return strings.Join(a.left, "; ")
}

// toward sends every request to another server.
func toward(base string) http.RoundTripper {
	u, err := url.Parse(base)
	if err != nil {
		panic(err)
	}
	return roundTripper(func(r *http.Request) (*http.Response, error) {
		r = r.Clone(r.Context())
		r.URL.Scheme, r.URL.Host, r.Host = u.Scheme, u.Host, u.Host
		return http.DefaultTransport.RoundTrip(r)
	})
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// stage is a bot with every kind of thing to show.
func stage(t *testing.T) *actor {
	manage := int64(discordgo.PermissionManageGuild)
	a := &actor{t: t, commands: []*discordgo.ApplicationCommand{
		{Name: "form", Description: "Fill in a form"},
		{Name: "menus", Description: "Choose"},
		{Name: "picture", Description: "See a picture"},
		{Name: "slow", Description: "Wait for the answer"},
		{Name: "silent", Description: "Get no answer"},
		{Name: "manage", Description: "For managers", DefaultMemberPermissions: &manage},
		{Name: "options", Description: "Every kind of option", Options: []*discordgo.ApplicationCommandOption{
			{Type: discordgo.ApplicationCommandOptionString, Name: "colour", Description: "One of three", Required: true,
				Choices: []*discordgo.ApplicationCommandOptionChoice{{Name: "Red", Value: "r"}, {Name: "Green", Value: "g"}, {Name: "Blue", Value: "b"}}},
			{Type: discordgo.ApplicationCommandOptionInteger, Name: "count", Description: "How many", Required: true},
			{Type: discordgo.ApplicationCommandOptionBoolean, Name: "loud", Description: "Whether", Required: true},
			{Type: discordgo.ApplicationCommandOptionUser, Name: "who", Description: "Whom", Required: true},
			{Type: discordgo.ApplicationCommandOptionAttachment, Name: "what", Description: "A file"},
			{Type: discordgo.ApplicationCommandOptionChannel, Name: "where", Description: "In what channel"},
		}},
		{Name: "group", Description: "Holds two", Options: []*discordgo.ApplicationCommandOption{
			{Type: discordgo.ApplicationCommandOptionSubCommand, Name: "first", Description: "The first of two"},
			{Type: discordgo.ApplicationCommandOptionSubCommand, Name: "second", Description: "The second of two"},
		}},
		{Name: "Look up", Type: discordgo.MessageApplicationCommand},
		{Name: "Greet", Type: discordgo.UserApplicationCommand},
	}}
	a.answer = a.act
	return a
}

func (a *actor) act(s *discordgo.Session, e *discordgo.InteractionCreate) error {
	switch e.Type {
	case discordgo.InteractionModalSubmit:
		raw, err := json.Marshal(e.ModalSubmitData().Components)
		if err != nil {
			return err
		}
		a.note(string(raw))
		return say(s, e, "Thank you.", discordgo.MessageFlagsEphemeral)
	case discordgo.InteractionMessageComponent:
		d := e.MessageComponentData()
		a.note(d.CustomID + ":" + strings.Join(d.Values, ","))
		if d.CustomID == "broken" {
			return nil // no answer: the interaction fails
		}
		return respond(s, e, discordgo.InteractionResponseUpdateMessage, &discordgo.InteractionResponseData{
			Content: "You chose " + d.CustomID + " " + strings.Join(d.Values, ","), Components: e.Message.Components})
	case discordgo.InteractionApplicationCommand:
		return a.command(s, e, e.ApplicationCommandData())
	}
	return nil
}

func (a *actor) command(s *discordgo.Session, e *discordgo.InteractionCreate, d discordgo.ApplicationCommandInteractionData) error {
	switch d.Name {
	case "form":
		return respond(s, e, discordgo.InteractionResponseModal, form())
	case "menus":
		return respond(s, e, discordgo.InteractionResponseChannelMessageWithSource, menus())
	case "picture":
		return respond(s, e, discordgo.InteractionResponseChannelMessageWithSource, pictured())
	case "slow":
		return respond(s, e, discordgo.InteractionResponseDeferredChannelMessageWithSource, nil)
	case "silent":
		a.note("silent")
		return nil
	}
	raw, err := json.Marshal(d.Options)
	if err != nil {
		return err
	}
	a.note(d.Name + " " + string(raw))
	return say(s, e, "Done: "+d.Name, 0)
}

func say(s *discordgo.Session, e *discordgo.InteractionCreate, text string, flags discordgo.MessageFlags) error {
	return respond(s, e, discordgo.InteractionResponseChannelMessageWithSource, &discordgo.InteractionResponseData{Content: text, Flags: flags})
}

func respond(s *discordgo.Session, e *discordgo.InteractionCreate, kind discordgo.InteractionResponseType, data *discordgo.InteractionResponseData) error {
	return s.InteractionRespond(e.Interaction, &discordgo.InteractionResponse{Type: kind, Data: data})
}

func form() *discordgo.InteractionResponseData {
	row := func(c discordgo.MessageComponent) discordgo.MessageComponent {
		return discordgo.ActionsRow{Components: []discordgo.MessageComponent{c}}
	}
	return &discordgo.InteractionResponseData{CustomID: "form", Title: "Tell us", Components: []discordgo.MessageComponent{
		row(discordgo.TextInput{CustomID: "name", Label: "Your name", Style: discordgo.TextInputShort, Required: true, MinLength: 2, MaxLength: 20}),
		row(discordgo.TextInput{CustomID: "more", Label: "Anything else", Style: discordgo.TextInputParagraph}),
	}}
}

func menus() *discordgo.InteractionResponseData {
	two := 2
	return &discordgo.InteractionResponseData{Content: "Choose:", Components: []discordgo.MessageComponent{
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.SelectMenu{CustomID: "one", Placeholder: "One of them", Options: []discordgo.SelectMenuOption{
			{Label: "First", Value: "1", Description: "Comes before the others"}, {Label: "Second", Value: "2"}, {Label: "Third", Value: "3"}}}}},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.SelectMenu{CustomID: "some", Placeholder: "Two of them", MinValues: &two, MaxValues: 2, Options: []discordgo.SelectMenuOption{
			{Label: "Left", Value: "l"}, {Label: "Middle", Value: "m"}, {Label: "Right", Value: "r"}}}}},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.SelectMenu{MenuType: discordgo.UserSelectMenu, CustomID: "people", Placeholder: "Somebody"}}},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.Button{CustomID: "yes", Label: "Yes", Style: discordgo.SuccessButton, Emoji: &discordgo.ComponentEmoji{Name: "✔"}},
			discordgo.Button{CustomID: "no", Label: "No", Style: discordgo.DangerButton},
			discordgo.Button{CustomID: "off", Label: "Off", Style: discordgo.PrimaryButton, Disabled: true},
			discordgo.Button{CustomID: "broken", Label: "Broken", Style: discordgo.SecondaryButton},
			discordgo.Button{URL: "https://example.org/", Label: "Link", Style: discordgo.LinkButton},
		}},
	}}
}

// pictured is a message with a picture in an embed and one beside it.
func pictured() *discordgo.InteractionResponseData {
	return &discordgo.InteractionResponseData{
		Embeds: []*discordgo.MessageEmbed{{Title: "In the embed", Image: &discordgo.MessageEmbedImage{URL: "attachment://in.png"},
			Fields: []*discordgo.MessageEmbedField{{Name: "When", Value: "2021", Inline: true}, {Name: "Where", Value: "Qingtongxia", Inline: true}}}},
		Files: []*discordgo.File{{Name: "in.png", ContentType: "image/png", Reader: drawn(600, 300)}, {Name: "beside.png", ContentType: "image/png", Reader: drawn(320, 160)}},
	}
}

// drawn is a picture of one grey, as PNG.
func drawn(width, height int) io.Reader {
	picture := image.NewGray(image.Rect(0, 0, width, height))
	for i := range picture.Pix {
		picture.Pix[i] = 120
	}
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		panic(err) // memory takes everything
	}
	return &b
}
