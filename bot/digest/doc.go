// Package digest posts one message a day to every channel that asked for one: when, what, and exactly once.
//
// What it promises:
//
//   - A day comes once to a channel, whatever fails and whoever restarts. Before a post is sent, the ledger says that it will
//     be; the post carries a nonce made of channel and day, which Discord honours for a few minutes; after those, the channel
//     is looked through for the day's mark before anything is sent again (post.go).
//   - No day is dropped in silence. What could not be posted in time stands in the ledger with the reason (settle.go).
//   - What is posted depends on nothing but the day, the channel's history and the material, so a preview is the post
//     (compose.go). Nothing is shown again before all else has had its turn (turn.go).
//   - One channel's trouble is its own: each post has a goroutine to itself, and waits for nothing but the pace at which
//     Discord takes requests.
//
// When a post is due is the business of package due, what is remembered that of package store, the words that of package
// reply. How a post is sent is told by the small interface Sender, so that nothing here knows of Discord.
package digest
