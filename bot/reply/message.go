package reply

import "verbatim/retrieval"

// A Message is what the bot says at one time, before it is laid out for a platform. All its text is plain: no platform's
// markup is escaped in it and none means anything.
type Message struct {
	Asked   string // what the person asked, to be shown back; empty where they see it anyway
	Text    string // the bot's own words
	Cards   []Card
	Menu    *Menu
	Buttons []Button
	Actions []Button // in a row below Buttons
	Picture *Picture
}

// A Card is one quotation with its place, or one piece of the bot's own text with a heading. Exactly one of Quote and Text
// is set.
type Card struct {
	Kind   Kind
	Label  string // what the card is, where a reader could mistake it; else empty
	Title  string
	Quote  string           // the material's words, unchanged
	Bold   []retrieval.Span // offsets in Quote or Text, in order, disjoint
	Ends   []int            // offsets in Quote where sentences end, in order; empty where they are not known
	Text   string           // the bot's words
	Fields []Field          // below Text
	Place  string           // where Quote stands, such as "a.txt:3-4, also in b.txt:9"
}

// A Field is a label with a value. Neighbours that are Inline stand side by side where there is room.
type Field struct {
	Name, Value string
	Inline      bool
}

// A Picture is shown below the cards. Alt says in words what it shows.
type Picture struct {
	Name string // of the file
	PNG  []byte
	Alt  string
}

// A Kind says what part a card plays, which a platform may show as a colour.
type Kind int

const (
	Answering Kind = iota // it answers what was asked
	Nearby                // it does not answer, but is nearest
	Listing               // it is shown for itself
)

// A Button does something when pressed. ID means something to the platform's package alone.
type Button struct {
	ID       string
	Label    string
	Disabled bool
}

// A Menu offers one choice of several.
type Menu struct {
	ID      string
	Prompt  string
	Options []Option
}

// An Option is one choice of a Menu. Value means something to the platform's package alone.
type Option struct {
	Label, Detail, Value string
}
