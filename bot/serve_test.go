package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"verbatim/bot/fakediscord"
)

// TestServeDiscord starts the program with nothing but a token and an address, asks in Discord, and stops it.
func TestServeDiscord(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	discord := fakediscord.Server{Token: "MTA2.s3cr3t.t0ken"}
	if err := discord.Start(); err != nil {
		t.Fatal(err)
	}
	defer discord.Close()

	cmd := command(t)
	cmd.Env = append(cmd.Env, "DISCORD_TOKEN= Bot "+discord.Token+" ", "DISCORD_BASE_URL="+discord.URL(), "LOG_LEVEL=debug")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	start(t, cmd)
	defer cmd.Process.Kill()
	if err := discord.WaitFor(ctx, knows("ask")); err != nil {
		t.Fatalf("/ask was never registered: %v", err)
	}
	answer, err := askIn(ctx, &discord)
	for errors.Is(err, fakediscord.ErrNoResponse) { // a busy machine has taken more than Discord's three seconds
		answer, err = askIn(ctx, &discord)
	}
	if err != nil {
		t.Fatal(err)
	}
	if shown, err := json.Marshal(answer); err != nil || !strings.Contains(string(shown), "involving nearly") {
		t.Errorf("the answer is %s, %v", shown, err)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if got := status(t, cmd.Wait()); got != exitDone {
		t.Errorf("exit status %d", got)
	}
	if strings.Contains(stderr.String(), "s3cr3t") {
		t.Errorf("the token is in the log:\n%s", stderr.String())
	}
	if stdout.Len() > 0 {
		t.Errorf("a log belongs on standard error, and not here: %s", stdout.String())
	}
}

func askIn(ctx context.Context, discord *fakediscord.Server) (fakediscord.Message, error) {
	asked, err := discord.SlashCommand(ctx, discord.Person().ID, discord.Channel().ID, "ask",
		fakediscord.Options{"question": "How many Russian and Indian soldiers trained in Volgograd?"})
	if err != nil {
		return fakediscord.Message{}, err
	}
	return asked.Final(ctx)
}

// TestServeDiscordRefused has a token that Discord does not take: the program says so in a line and ends.
func TestServeDiscordRefused(t *testing.T) {
	t.Parallel()
	var discord fakediscord.Server
	if err := discord.Start(); err != nil {
		t.Fatal(err)
	}
	defer discord.Close()
	cmd := command(t)
	cmd.Env = append(cmd.Env, "DISCORD_TOKEN=s3cr3t", "DISCORD_BASE_URL="+discord.URL())
	out, err := cmd.CombinedOutput()
	if got := status(t, err); got != exitFailed {
		t.Errorf("exit status %d", got)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if last := lines[len(lines)-1]; !strings.HasPrefix(last, program+": ") || !strings.Contains(last, "DISCORD_TOKEN") {
		t.Errorf("the last line does not say that the token is wrong: %s", out)
	}
	if strings.Contains(string(out), "s3cr3t") {
		t.Errorf("the token shows: %s", out)
	}
}

func knows(name string) func(fakediscord.World) bool {
	return func(w fakediscord.World) bool {
		return slices.ContainsFunc(w.Commands(""), func(c fakediscord.Command) bool { return c.Name == name })
	}
}
