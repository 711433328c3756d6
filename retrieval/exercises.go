package retrieval

// An Exercise is one thing that the material tells of: an exercise, a patrol, a competition, or a series of these. Every
// value in it is said somewhere: Evidence quotes where. What is not said is absent. Values are not to be changed; they are shared.
type Exercise struct {
	Key     string       `json:"key"`               // [0-9a-z]{8}; the same for as long as the name is, and no other's in the catalogue
	Name    string       `json:"name"`              // the fullest name given; of one without a name the words that describe it
	Named   bool         `json:"named"`             // whether Name is a name and no description
	Aliases []string     `json:"aliases,omitempty"` // its other names and spellings, as written
	Kind    ExerciseKind `json:"kind"`
	Year    int          `json:"year,omitempty"`
	When    string       `json:"when,omitempty"`  // in the text's words: "between October 17 and 23", "next month"
	Start   string       `json:"start,omitempty"` // YYYY-MM-DD, where the text gives the day
	End     string       `json:"end,omitempty"`   // YYYY-MM-DD; of one day's exercise the same as Start
	// Earliest and Latest bound the time as far as the text does: those of "August 2021" are 2021-08-01 and 2021-08-31. They are
	// for order and drawing; where they say more than the text they are absent.
	Earliest      string         `json:"earliest,omitempty"`
	Latest        string         `json:"latest,omitempty"`
	Where         []string       `json:"where,omitempty"`
	Participants  []string       `json:"participants,omitempty"` // countries and organisations by their usual English names, in order of first mention
	Forces        []string       `json:"forces,omitempty"`       // services and units as written: "Western Theater Command"
	Troops        string         `json:"troops,omitempty"`       // "over 10,000 troops"
	Equipment     []string       `json:"equipment,omitempty"`
	SaidBy        []string       `json:"said_by,omitempty"` // whom the text names as the source of what it says
	Sources       []string       `json:"sources"`
	Evidence      []Evidence     `json:"evidence"`                // in the order of the fields above, and of the sources
	Disagreements []Disagreement `json:"disagreements,omitempty"` // fields for which the material gives different values
	PossiblySame  []string       `json:"possibly_same,omitempty"` // names of other entries that may be this one
}

// An ExerciseKind says what sort of thing an exercise is.
type ExerciseKind string

const (
	KindExercise    ExerciseKind = "exercise"
	KindPatrol      ExerciseKind = "patrol"
	KindCompetition ExerciseKind = "competition"
	KindSeries      ExerciseKind = "series" // recurs under one name
)

// ExerciseKinds lists every kind, in the order in which they are shown.
func ExerciseKinds() []ExerciseKind {
	return []ExerciseKind{KindExercise, KindPatrol, KindCompetition, KindSeries}
}

// A Field names what of an exercise a piece of evidence speaks for.
type Field string

const (
	FieldName         Field = "name"
	FieldAlias        Field = "alias"
	FieldWhen         Field = "when"
	FieldWhere        Field = "where"
	FieldParticipants Field = "participants"
	FieldForces       Field = "forces"
	FieldTroops       Field = "troops"
	FieldEquipment    Field = "equipment"
	FieldSaidBy       Field = "said_by"
)

// Evidence is the excerpt that gives a value. The words that give it are highlighted.
type Evidence struct {
	Field   Field   `json:"field"`
	Value   string  `json:"value"`
	Excerpt Excerpt `json:"excerpt"`
}

// A Disagreement is a field for which the material gives different values: an excerpt for each.
type Disagreement struct {
	Field    Field     `json:"field"`
	Excerpts []Excerpt `json:"excerpts"`
}

// An ExerciseFilter keeps the exercises that fit all of what it gives; the zero value keeps every one.
type ExerciseFilter struct {
	Year    int
	Country string // by any of its usual names: "UK", "British", "Britain"
	Place   string // words of a place, in any case, or a region of the world: "Southeast Asia"
	Kind    ExerciseKind
	Name    string // words of a name or alias, as Find takes them
}

// A Suggestion is a name offered while a person types.
type Suggestion struct {
	Key  string // of the exercise
	Name string // what matched, and the exercise's own name where that is another: "Sibu/Interaction (Zapad/Interaction-2021)"
}

// A Catalogue is the exercises of one state of the material, oldest first; those of which no time is known come last, by
// name. It is safe for concurrent use and does not change.
type Catalogue interface {
	// All lists every exercise.
	All() []Exercise
	// Filter lists those that f keeps.
	Filter(f ExerciseFilter) []Exercise
	// ByKey is the exercise with that Key.
	ByKey(key string) (Exercise, bool)
	// Find lists the exercises that a person may mean by a name, best first: any alias, in any spelling near enough.
	Find(name string) []Exercise
	// Suggest lists at most limit names for what a person has typed so far, best first; all for nothing typed.
	Suggest(typed string, limit int) []Suggestion
}
