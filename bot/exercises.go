package main

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"verbatim/bot/reply"
	"verbatim/retrieval"
	"verbatim/retrieval/country"
)

type exercisesCommand struct {
	material
	JSON    bool     `name:"json" help:"Print one array of JSON."`
	Year    string   `placeholder:"YEAR" help:"Only those of this year."`
	Country string   `placeholder:"NAME" help:"Only those in which this country takes part."`
	Place   string   `placeholder:"NAME" help:"Only those held at a place with these words in its name, or in this region of the world."`
	Kind    string   `placeholder:"KIND" help:"Only those of this kind: exercise, patrol, competition or series."`
	Name    []string `arg:"" optional:"" help:"A name of an exercise, in any spelling near enough: shows what the material says of it, with the quotations."`
}

// Run lists the exercises that fit, or shows the one that is named.
func (c *exercisesCommand) Run(ctx context.Context, p *process) error {
	filter, err := c.filter()
	if err != nil {
		return err
	}
	lib, err := p.open(ctx, c.material)
	if err != nil {
		return err
	}
	defer lib.Close()
	catalogue, err := lib.Exercises(ctx)
	if err != nil {
		return err
	}
	found := catalogue.Filter(filter)
	if c.JSON {
		return writeLine(p.stdout, append([]retrieval.Exercise{}, found...))
	}
	if filter.Name != "" && len(found) == 1 {
		return reply.TerminalExercise(p.stdout, found[0], p.layout())
	}
	return reply.TerminalExercises(p.stdout, found, reply.Found(catalogue, filter, len(found)), p.layout())
}

// yearForm is how a year is written.
var yearForm = regexp.MustCompile(`^[12][0-9]{3}$`)

func (c *exercisesCommand) filter() (retrieval.ExerciseFilter, error) {
	f := retrieval.ExerciseFilter{
		Country: strings.TrimSpace(c.Country), Place: strings.TrimSpace(c.Place), Name: strings.TrimSpace(strings.Join(c.Name, " ")),
		Kind: retrieval.ExerciseKind(strings.ToLower(strings.TrimSpace(c.Kind))),
	}
	if f.Kind != "" && !slices.Contains(retrieval.ExerciseKinds(), f.Kind) {
		return f, usageError(fmt.Sprintf("--kind is %q; it must be exercise, patrol, competition or series", c.Kind))
	}
	if c.Year != "" && !yearForm.MatchString(c.Year) {
		return f, usageError(fmt.Sprintf("--year is %q; write a year such as 2021", c.Year))
	}
	f.Year, _ = strconv.Atoi(c.Year)
	if usual, ok := country.Lookup(f.Country); ok {
		f.Country = usual
	}
	return f, nil
}
