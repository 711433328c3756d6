package discord

import (
	"context"
	"errors"
	"fmt"

	"verbatim/bot/reply"
)

// first sends a response as the first one, in the time that soon leaves, and its further messages after.
func first(ctx, soon context.Context, x *exchange, how manner, r response) error {
	if how == asChoices {
		return x.respond(soon, respondChoices, choicesOnly{append([]choice{}, r.choices...)})
	}
	if r.form != nil {
		return x.respond(soon, respondForm, r.form)
	}
	kind := respondMessage
	if r.problem {
		how = privately
	}
	if how == inPlace {
		kind = respondUpdate
	}
	all := marked(r.messages(), how)
	err := x.respond(soon, kind, all[0])
	if refusedForm(err) {
		return errors.Join(err, x.respond(soon, respondMessage, apology()))
	}
	if err != nil {
		return err
	}
	return followUps(ctx, x, all[1:])
}

// late puts a response in place of the announcement. Beside a message that is being turned, what went wrong is a
// follow-up, so that the page stays.
func late(ctx context.Context, x *exchange, how manner, r response) error {
	if how == inPlace && r.problem {
		return followUps(ctx, x, marked(r.messages(), privately))
	}
	all := marked(r.messages(), how)
	err := x.edit(ctx, all[0])
	if refusedForm(err) {
		return errors.Join(err, x.edit(ctx, apology()))
	}
	if err != nil {
		return err
	}
	return followUps(ctx, x, all[1:])
}

func followUps(ctx context.Context, x *exchange, all []outgoing) error {
	for _, o := range all {
		if err := x.followUp(ctx, o); err != nil {
			return fmt.Errorf("follow up: %w", err)
		}
	}
	return nil
}

// marked sets the flags that a manner asks for.
func marked(all []outgoing, how manner) []outgoing {
	for i := range all {
		all[i].Flags = flags(how)
	}
	return all
}

func flags(how manner) int {
	if how == privately {
		return flagEphemeral
	}
	return 0
}

func announcement(how manner) int {
	if how == inPlace {
		return respondDeferUpdate
	}
	return respondDeferred
}

func apology() outgoing { return outgoing{Content: escape(reply.Failed), Flags: flagEphemeral} }

type choicesOnly struct {
	Choices []choice `json:"choices"`
}
