package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// explain prints why an answer came out as it did: the terms, the decision, and the candidates with their scores' parts.
func explain(w io.Writer, a retrieval.Answer) error {
	if a.Explain == nil {
		return nil
	}
	if len(a.Explain.Terms) == 0 && !a.Answered {
		_, err := fmt.Fprintln(w, "\nNothing was looked for.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "\nTerms\tstem\tpassages\tweight\tread as")
	for _, t := range a.Explain.Terms {
		fmt.Fprintf(table, "  %s\t%s\t%d\t%.2f\t%s\n", reply.Visible(t.Word), reply.Visible(t.Stem), t.Passages, t.Weight,
			reply.Visible(t.Corrected))
	}
	outcome := "declined"
	if a.Answered {
		outcome = "answered"
	}
	d := a.Explain.Decision
	fmt.Fprintf(table, "\nDecision: %s, as %s is %.3f and an answer needs %.3f\n", outcome, d.Signal, d.Value, d.Threshold)
	if d.Unsupported != "" {
		fmt.Fprintf(table, "Declined in any case, as “%s” occurs nowhere\n", d.Unsupported)
	}
	fmt.Fprintln(table, "\nCandidates\tlines\tscore\tmatched\tparts")
	for _, c := range a.Explain.Runners {
		fmt.Fprintf(table, "  %s\t%d-%d\t%.3f\t%s\t%s\n", reply.Visible(c.Source), c.Line, c.EndLine, c.Score,
			reply.Visible(strings.Join(c.Matched, " ")), parts(c.Parts))
	}
	return table.Flush()
}

// parts lists a score's parts in the order of their names.
func parts(values map[string]float64) string {
	var b strings.Builder
	for i, name := range slices.Sorted(maps.Keys(values)) {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%s=%.3f", name, values[name])
	}
	return b.String()
}
