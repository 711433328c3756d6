package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// keepRegistering registers the commands, and tries again until Discord has them, refuses them for good, or serving ends.
func (b *Bot) keepRegistering(work, serving context.Context, appID string) {
	for failures := 1; ; failures++ {
		err := b.register(work, appID)
		switch {
		case err == nil:
			return
		case refusedForGood(err):
			b.log.Error("Discord refuses the commands; mentions and direct messages work, and it is tried again at the next start", "error", err)
			return
		}
		wait := pause(failures)
		b.log.Warn("the commands could not be registered yet; mentions and direct messages work", "again_in", wait, "error", err)
		if !sleep(serving, wait) {
			return
		}
	}
}

// refusedForGood reports whether Discord has understood a request and will not have it, however often it is made.
func refusedForGood(err error) bool {
	var refused *discordgo.RESTError
	return errors.As(err, &refused) && refused.Response.StatusCode < http.StatusInternalServerError
}

// register makes the registered commands those that are wanted, and writes only where they differ: Discord allows 200
// creations a day, and a write makes clients load the commands anew. In a guild, commands of the same name that are
// registered for everywhere are removed, for people there would see each twice.
func (b *Bot) register(ctx context.Context, appID string) error {
	if b.guildID == "" {
		return b.registerIn(ctx, discordgo.EndpointApplicationGlobalCommands(appID), everywhere(wanted()))
	}
	if err := b.registerIn(ctx, discordgo.EndpointApplicationGuildCommands(appID, b.guildID), unplaced(wanted())); err != nil {
		return err
	}
	return b.withdraw(ctx, discordgo.EndpointApplicationGlobalCommands(appID))
}

func (b *Bot) registerIn(ctx context.Context, url string, want []command) error {
	have, err := b.registered(ctx, url)
	if err != nil {
		return err
	}
	if reflect.DeepEqual(normal(have), normal(want)) {
		b.log.Debug("commands are registered as wanted")
		return nil
	}
	return b.write(ctx, url, want)
}

// withdraw removes the wanted commands from url and leaves others as they are.
func (b *Bot) withdraw(ctx context.Context, url string) error {
	have, err := b.registered(ctx, url)
	if err != nil {
		return err
	}
	rest := slices.DeleteFunc(slices.Clone(have), func(c command) bool {
		return slices.ContainsFunc(wanted(), func(w command) bool { return w.Type == c.Type && w.Name == c.Name })
	})
	if len(rest) == len(have) {
		return nil
	}
	return b.write(ctx, url, rest)
}

func (b *Bot) registered(ctx context.Context, url string) ([]command, error) {
	answer, _, err := b.rest.do(ctx, call{http.MethodGet, url, nil, b.rest.session.Ratelimiter})
	if err != nil {
		return nil, fmt.Errorf("list the registered commands: %w", err)
	}
	var have []command
	if err := json.Unmarshal(answer, &have); err != nil {
		return nil, fmt.Errorf("list the registered commands: %w", err)
	}
	return have, nil
}

func (b *Bot) write(ctx context.Context, url string, commands []command) error {
	_, _, err := b.rest.do(ctx, call{http.MethodPut, url, append([]command{}, commands...), b.rest.session.Ratelimiter})
	if err != nil {
		return fmt.Errorf("register the commands: %w", err)
	}
	b.log.Info("commands registered", "commands", len(commands), "guild", b.guildID)
	return nil
}

// normal brings commands into one form: ordered, and without what Discord fills in for a guild or leaves out at will.
func normal(commands []command) []command {
	all := slices.Clone(commands)
	for i, c := range all {
		c.Contexts, c.IntegrationTypes = slices.Clone(c.Contexts), slices.Clone(c.IntegrationTypes)
		slices.Sort(c.Contexts)
		slices.Sort(c.IntegrationTypes)
		if len(c.Contexts) == 0 { // a guild's command: where it may be used is not ours to say
			c.Contexts, c.IntegrationTypes = nil, nil
		}
		c.Options = normalOptions(c.Options)
		all[i] = c
	}
	slices.SortFunc(all, func(a, b command) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// normalOptions makes no options and none given the same, at every depth.
func normalOptions(options []option) []option {
	if len(options) == 0 {
		return nil
	}
	all := slices.Clone(options)
	for i := range all {
		all[i].Options = normalOptions(all[i].Options)
	}
	return all
}
