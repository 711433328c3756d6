// Package discord serves a retrieval.Library to people on Discord. It is the only importer of discordgo.
//
// What it promises:
//
//   - Every question is answered, if only by a plain sentence that says what went wrong. Within a process each event is
//     answered once; across processes a message's answer carries a nonce, and an interaction takes one first response.
//   - A quote is shown as it is: nothing in the material, in a file's name or in what a person typed can format, link,
//     mention or turn the text around it (escape.go), and nobody is ever notified by a reply (outgoing.go).
//   - Nothing is cut. What is longer than Discord allows goes on in the next embed, page or message (split.go, pack.go).
//   - No state but what is on the screen: a button carries all that it needs (customid.go), so pages turn after a restart.
//
// How an event flows: events.go receives it, router.go decodes it into a request and finds the route, a handler (ask.go,
// search.go, sources.go, exercise*.go, help.go, mention.go) turns the request into a response without knowing of Discord's clock,
// defer.go meets the clock, render.go lays the response out, and send.go sends it, trying again where that can help.
//
// The daily digest takes another way: package digest decides when and what, digestsend.go posts it, and digestcommand.go and its
// neighbours are the commands about it.
//
// Who may turn pages: whoever asked turns the page in place; anyone else who presses gets that page for themselves alone,
// so that nobody's reading is disturbed and no button is dead. Lists and texts of sources are private from the start: to
// read a document in a channel would bury the conversation. Answers, rankings and exercises are public unless asked for in private.
package discord
