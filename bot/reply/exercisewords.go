package reply

// The sentences and labels about exercises. The rules they follow are in the package comment.
const (
	NoExercisesAtAll  = "I found no exercise in the sources. The list is made from what they say, so it fills when documents that tell of exercises are added."
	LeaveNameOut      = "Leave the name out for the list."
	ExerciseGone      = "That exercise is no longer among the material."
	OneTwice          = "Those are two names of the same exercise. Choose another to compare it with."
	ChooseOne         = "Choose one, or type more of the name."
	ChooseWhileTyping = "Choose from what is offered while you type."
	CountryGone       = "That country takes part in none of the exercises any more. Use the command again."

	aliasLabel        = "Also called"
	kindLabel         = "Kind"
	differLabel       = "Sources differ on"
	possiblySameLabel = "Possibly the same"
	noDate            = "no date given"
	recurring         = "a series"
	notSaid           = "not said"

	AllExercises   = "All exercises"
	OpenAnExercise = "Open an exercise"
	CompareWith    = "Compare with"
	Compare        = "Compare…"
	Timeline       = "Timeline"
	AsAList        = "As a list"
	JumpToField    = "Jump to the quotations for"
)

// What Discord shows beside /exercises and its options while one types.
const (
	AboutExercises         = "The exercises that the sources tell of"
	AboutExercisesList     = "List the exercises, oldest first"
	AboutExercisesShow     = "Show what the sources say of an exercise, with the quotations"
	AboutExercisesCompare  = "Compare two exercises"
	AboutExercisesTimeline = "Draw the exercises on a line of time"
	AboutExerciseYear      = "Only those of this year"
	AboutExerciseCountry   = "Only those in which this country takes part"
	AboutExercisePlace     = "Only those held here, or in this region of the world"
	AboutExerciseKind      = "Only those of this kind"
	AboutExerciseName      = "A name of the exercise, as you know it"
	AboutExerciseFirst     = "A name of the one exercise"
	AboutExerciseSecond    = "A name of the other exercise"
)
