// Package fakediscord is a Discord of our own on loopback: gateway, REST, interaction rules, limits and rate limits, with
// hooks to inject faults. A bot that talks to it over real sockets should not be able to tell.
//
// It promises three things. It does what Discord's documentation says and never what a client library expects, which is
// why it imports none. Where Discord's documents disagree, it enforces the stricter reading, so that what passes here
// passes there. And nothing in it depends on real time unless the clock does: see Clock.
//
// The zero Server is ready for use: after Start it has one guild with one text channel, one person in it, and a bot with
// the token DefaultToken.
//
//	var discord fakediscord.Server
//	if err := discord.Start(); err != nil { ... }
//	defer discord.Close()
//	// point the bot at discord.URL(), then:
//	asked, err := discord.SlashCommand(ctx, discord.Person().ID, discord.Channel().ID, "ask", fakediscord.Options{"question": "why?"})
//	response, err := asked.Wait(ctx)
//
// What a person does is a method: Say, DM, SlashCommand, MessageCommand, Autocomplete, PressButton, Select, SubmitModal.
// What a person sees is Messages, SeenBy and the Interaction that each of those returns. What goes wrong is Inject, for
// REST, and Disconnect, AskReconnect, InvalidateSessions, SendRaw, DuplicateNext and AckHeartbeats, for the gateway.
//
// It is used by tests and by a command alike, so it does not import testing.
package fakediscord
