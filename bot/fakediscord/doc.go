// Package fakediscord is a Discord of our own on loopback: gateway, REST, interaction rules, limits and rate limits, with
// hooks to inject faults. A bot that talks to it over real sockets should not be able to tell.
//
// It promises three things. It does what Discord's documentation says and never what a client library expects, which is
// why it imports none. Where Discord's documents disagree, it enforces the stricter reading, so that what passes here
// passes there. And nothing in it depends on real time unless the clock does (see Clock), but for one thing: heartbeats
// are awaited in real time, because clients beat in real time.
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
// What a person does is a method: Say, DM, Upload, SlashCommand, MessageCommand, Autocomplete, PressButton, Select, SubmitModal.
// What a person sees is Messages, SeenBy and the Interaction that each of those returns. What goes wrong is Inject, for
// REST, and Disconnect, AskReconnect, InvalidateSessions, SendRaw, DuplicateNext and AckHeartbeats, for the gateway.
//
// Whom a message would notify stands in Message.Pinged, and is reckoned pessimistically: permissions to mention are not
// asked, and mentions inside code count. Rate limits are on, as at Discord; RateLimits changes them.
//
// What Discord has and this has not: ETF and zstd on the gateway, max_concurrency of identifies, voice, reactions,
// webhooks other than interactions', installation to a user alone, and Components V2 beyond their outline.
//
// It is used by tests and by a command alike, so it does not import testing.
package fakediscord
