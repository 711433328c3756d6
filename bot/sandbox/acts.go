package sandbox

import (
	"cmp"
	"context"
	"time"

	"verbatim/bot/fakediscord"
)

// A doer carries out one kind of act.
type doer func(context.Context, act) (result, error)

// acts are all that a person can do, by the name that the page gives it.
func (s *Sandbox) acts() map[string]doer {
	d := s.discord
	return map[string]doer{
		// What a person does by themselves.
		"say":     s.say,
		"edit":    silently(func(ctx context.Context, a act) error { _, err := d.EditMessage(ctx, a.Message, a.Text); return err }),
		"delete":  silently(func(ctx context.Context, a act) error { return d.DeleteMessage(ctx, a.Message) }),
		"dismiss": silently(func(ctx context.Context, a act) error { return d.Dismiss(ctx, a.User, a.Message) }),
		"thread":  s.startThread,
		"upload":  s.upload,

		// What the bot is to answer.
		"complete": s.complete,
		"slash": s.answered(func(ctx context.Context, a act) (*fakediscord.Interaction, error) {
			return d.SlashCommand(ctx, a.User, a.Channel, a.Name, a.Options)
		}),
		"message": s.answered(func(ctx context.Context, a act) (*fakediscord.Interaction, error) {
			return d.MessageCommand(ctx, a.User, a.Channel, a.Name, a.Target)
		}),
		"user": s.answered(func(ctx context.Context, a act) (*fakediscord.Interaction, error) {
			return d.UserCommand(ctx, a.User, a.Channel, a.Name, a.Target)
		}),
		"press": s.answered(func(ctx context.Context, a act) (*fakediscord.Interaction, error) {
			return d.PressButton(ctx, a.User, a.Message, a.ID)
		}),
		"select": s.answered(func(ctx context.Context, a act) (*fakediscord.Interaction, error) {
			return d.Select(ctx, a.User, a.Message, a.ID, a.Values...)
		}),
		"submit": s.answered(s.submit),

		// What nobody on Discord can.
		"advance":    silently(s.advance),
		"power":      silently(func(_ context.Context, a act) error { s.bot.turnOff(a.Off); return nil }),
		"disconnect": silently(func(context.Context, act) error { d.Disconnect(0, ""); return nil }),
	}
}

// silently is for an act of which there is nothing to tell.
func silently(do func(context.Context, act) error) doer {
	return func(ctx context.Context, a act) (result, error) { return result{}, do(ctx, a) }
}

// answered waits for the bot's first response, and tells the page that acted of a form.
func (s *Sandbox) answered(do func(context.Context, act) (*fakediscord.Interaction, error)) doer {
	return func(ctx context.Context, a act) (result, error) {
		i, err := do(ctx, a)
		if err != nil {
			return result{}, err
		}
		response, err := i.Wait(ctx)
		if response.Modal != nil {
			s.ask(a.User, i)
		}
		return result{Modal: response.Modal}, err
	}
}

func (s *Sandbox) say(ctx context.Context, a act) (result, error) {
	m, err := s.discord.Say(ctx, a.User, a.Channel, a.Text, fakediscord.SayOptions{ReplyTo: a.Message, Attachments: a.attachments()})
	return result{Message: m.ID}, err
}

// startThread begins a thread at a message, whose ID it gets, as at Discord.
func (s *Sandbox) startThread(_ context.Context, a act) (result, error) {
	c, err := s.discord.AddChannel(fakediscord.Channel{ID: a.Message, GuildID: s.world.guild,
		Type: fakediscord.PublicThreadChannel, ParentID: a.Channel, Name: cmp.Or(a.Text, "Thread")})
	return result{Channel: c.ID}, err
}

// upload stores a file that is to be the value of an option.
func (s *Sandbox) upload(ctx context.Context, a act) (result, error) {
	files := a.attachments()
	if len(files) != 1 {
		return result{}, &fakediscord.Refusal{Reason: "an option takes one file"}
	}
	stored, err := s.discord.Upload(ctx, a.User, a.Channel, files[0])
	return result{File: stored.ID}, err
}

func (s *Sandbox) complete(ctx context.Context, a act) (result, error) {
	choices, err := s.discord.Autocomplete(ctx, a.User, a.Channel, a.Name, a.Options, a.Focused, a.Text)
	return result{Choices: choices}, err
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

// longestJump is how far the clock moves at a time: as far as digests look back and ahead.
const longestJump = 366 * 24 * time.Hour

func (s *Sandbox) advance(_ context.Context, a act) error {
	s.clock.Advance(min(time.Duration(a.Seconds)*time.Second, longestJump))
	s.discord.Touch()
	return nil
}
