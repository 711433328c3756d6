// Package reply turns answers, rankings and lists into words and layout that a person reads. Every sentence that the bot
// says is here, so that its voice is one and can be read through in one sitting.
//
// Its promise: quoted text passes through unchanged, and is told apart from the bot's own words by type. A Card's Quote is
// the material's; Label, Title, Place and Text are about it. Nothing here escapes for Discord or colours for a terminal
// before the last moment: Message is the platform-neutral form that package discord renders, and the Terminal functions
// render the same content for a terminal.
//
// # Wording
//
// One plain sentence says what happened, and one what to do, where there is something to do. No exclamation marks, no
// apologies, no jargon ("index", "token", "interaction"), no identifiers. A sentence never says more than is known: "The
// sources do not say" and never "There is no". What a person wrote is shown between “quotation marks”. Numbers up to the
// thousands are written without separators. Sentences end with a full stop; labels and buttons do not.
package reply
