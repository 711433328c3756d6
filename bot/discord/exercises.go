package discord

import (
	"context"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// The names of /exercises, its subcommands and their options.
const (
	commandExercises = "exercises"

	subList     = "list"
	subShow     = "show"
	subCompare  = "compare"
	subTimeline = "timeline"

	optionYear    = "year"
	optionCountry = "country"
	optionPlace   = "place"
	optionKind    = "kind"
	optionName    = "name"
	optionFirst   = "a"
	optionSecond  = "b"
)

// exercisesCommand describes /exercises.
func exercisesCommand() command {
	year := option{Type: numberOption, Name: optionYear, Description: reply.AboutExerciseYear, MinValue: firstYear, MaxValue: lastYear}
	country := option{Type: textOption, Name: optionCountry, Description: reply.AboutExerciseCountry, MaxLength: maxOptionText, Autocomplete: true}
	place := option{Type: textOption, Name: optionPlace, Description: reply.AboutExercisePlace, MaxLength: maxPlace, Autocomplete: true}
	kind := option{Type: textOption, Name: optionKind, Description: reply.AboutExerciseKind, Choices: kindChoices()}
	private := option{Type: yesNoOption, Name: optionPrivate, Description: reply.AboutPrivate}
	return command{Type: slashCommand, Name: commandExercises, Description: reply.AboutExercises, Options: []option{
		{Type: subcommand, Name: subList, Description: reply.AboutExercisesList, Options: []option{year, country, place, kind, private}},
		{Type: subcommand, Name: subShow, Description: reply.AboutExercisesShow, Options: []option{
			named(optionName, reply.AboutExerciseName), private,
		}},
		{Type: subcommand, Name: subCompare, Description: reply.AboutExercisesCompare, Options: []option{
			named(optionFirst, reply.AboutExerciseFirst), named(optionSecond, reply.AboutExerciseSecond), private,
		}},
		{Type: subcommand, Name: subTimeline, Description: reply.AboutExercisesTimeline, Options: []option{year, country, kind, private}},
	}}
}

// named is an option that takes the name of an exercise.
func named(name, about string) option {
	return option{Type: textOption, Name: name, Description: about, Required: true, MaxLength: maxOptionText, Autocomplete: true}
}

func kindChoices() []choice {
	var all []choice
	for _, k := range retrieval.ExerciseKinds() {
		all = append(all, choice{Name: string(k), Value: string(k)})
	}
	return all
}

// routeExercises finds the handler of a subcommand of /exercises.
func (b *Bot) routeExercises(req request) route {
	how := privateIf(req.private)
	switch req.sub {
	case subList:
		return route{"exercises list", how, b.exercises}
	case subShow:
		return route{"exercises show", how, b.exercise}
	case subCompare:
		return route{"exercises compare", how, b.comparison}
	case subTimeline:
		return route{"exercises timeline", how, b.timeline}
	}
	return says("unknown subcommand", reply.UnknownCommand)
}

// exercisePages are the handlers of buttons and menus, by what the page shows.
func (b *Bot) exercisePages() map[view]handler {
	return map[view]handler{
		viewExercises: b.exercisesPage, viewExercise: b.exercisePage, viewComparison: b.comparisonPage, viewTimeline: b.timelinePage,
	}
}

// actions are the buttons that lead from one exercise, or none, to the lists and the timeline.
func actions(at ticket) []reply.Button {
	at.role, at.page, at.rest = roleUp, 1, ""
	list, timeline := at, at
	list.view, timeline.view = viewExercises, viewTimeline
	return []reply.Button{{ID: list.encode(), Label: reply.AllExercises}, {ID: timeline.encode(), Label: reply.Timeline}}
}

// catalogue is the exercises that the material tells of now.
func (b *Bot) catalogue(ctx context.Context) (retrieval.Catalogue, error) {
	return b.library.Exercises(ctx)
}
