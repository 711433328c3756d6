// Package sandbox is the bot in a browser, without a token: a page on loopback that shows a Discord of our own
// (package fakediscord) with the real bot connected to it over sockets, as it would be to the real one.
//
// What it promises:
//
//   - What works here works there. The page knows of the bot only what Discord knows: the commands it has registered, the
//     messages it has sent. No command is named in this package but in the tour for first visitors.
//   - Nothing that a source, a person or the bot writes is ever markup of the page. Text becomes text nodes, Discord's
//     Markdown is parsed into nodes by a parser of our own, and the browser is told to refuse all else (guard.go).
//   - No other web page, and no other machine, can read or drive it: it listens on loopback, answers to its own host name
//     only, and takes actions only with the secret that it put into the page.
//   - Nothing is fetched from anywhere, so it works without a network.
//
// How it flows: stream.go sends a page everything its person sees as named values (view.go), and again each value that
// changes; acts.go carries out what the person does with the methods of fakediscord that are named after it. The page
// (folder page) keeps no state of its own but what is being typed.
//
// Time is the machine's, and can be moved forward (Clock), so that what comes tomorrow can be seen today.
package sandbox
