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
		return route{"exercises list", how, b.reading(catalogue.exercises)}
	case subShow:
		return route{"exercises show", how, b.reading(catalogue.exercise)}
	case subCompare:
		return route{"exercises compare", how, b.reading(catalogue.comparison)}
	case subTimeline:
		return route{"exercises timeline", how, b.reading(catalogue.timeline)}
	}
	return says("unknown subcommand", reply.UnknownCommand)
}

// exercisePages are the handlers of buttons and menus, by what the page shows.
func (b *Bot) exercisePages() map[view]handler {
	return map[view]handler{
		viewExercises: b.reading(catalogue.exercisesPage), viewExercise: b.reading(catalogue.exercisePage),
		viewComparison: b.reading(catalogue.comparisonPage), viewTimeline: b.reading(catalogue.timelinePage),
	}
}

// actions are the buttons that lead from one exercise, or none, to the lists and the timeline.
func actions(at ticket) []reply.Button {
	at.role, at.page, at.rest = roleUp, 1, ""
	list, timeline := at, at
	list.view, timeline.view = viewExercises, viewTimeline
	return []reply.Button{{ID: list.encode(), Label: reply.AllExercises}, {ID: timeline.encode(), Label: reply.Timeline}}
}

// A catalogue is the exercises that the material tells of, as pages are laid out of it.
type catalogue struct {
	retrieval.Catalogue
	mark string // of the material; where that changed meanwhile, of what was there before, so that the next page says so
}

// reading makes a handler of one that reads the catalogue.
func (b *Bot) reading(handle func(catalogue, request) (response, error)) handler {
	return func(ctx context.Context, req request) (response, error) {
		mark := b.library.Mark()
		c, err := b.library.Exercises(ctx)
		if err != nil {
			return response{}, err
		}
		return handle(catalogue{c, mark}, req)
	}
}

// changedSince is the note that a page needs where the material is not what it was when the button was made.
func (c catalogue) changedSince(t ticket) string { return changeNote(t.mark, c.mark) }
