package syntax

// Roles are what a word may do in a sentence; many do several.
type Roles uint32

const (
	Article     Roles = 1 << iota // "a", "the", "its", "these", "another": opens a noun phrase
	Preposition                   // "in", "with"
	Coordinator                   // "and", "or", "but"
	Opener                        // "while", "which", "although": opens a clause of its own
	Pronoun                       // "it", "they"
	Auxiliary                     // "is", "have", "will"
	Doubt                         // "could", "may", "possible": what follows is not said to happen
	Negation                      // "not", "no", "never", "without"
	Event                         // verbs of which an exercise is the object: "hold", "stage", "conclude"
	Happen                        // verbs of which an exercise is the subject: "begin", "run", "last", "involve"
	Join                          // verbs of which a participant is the subject: "participate", "join", "send"
	Receive                       // verbs of which a participant is the object: "host", "welcome", "join"
	Speech                        // "say", "announce"
	Naming                        // "called", "dubbed", "known": what follows is a name
	Intend                        // "plan", "agree", "prepare": the verb after "to" is meant in earnest
	Adverb                        // "also", "just", "jointly"
	Contribute                    // verbs that alone say that their subject takes part: "participate", "send", "field"
	OtherVerb                     // every other common verb

	Exercise // nouns that may speak of an exercise; which do is for package mention to say

	Nation // part of a country's or an organisation's name, an adjective of one, or its forces; set by who recognises them
	Date   // part of an expression of time; set likewise
)

// Verb is any verb that the lexicon knows.
const Verb = Event | Happen | Join | Receive | Speech | Naming | Intend | OtherVerb
