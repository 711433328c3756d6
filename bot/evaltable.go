package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"verbatim/bot/reply"
	"verbatim/retrieval/eval"
)

// evalTable prints a report for people. Shares are between 0 and 1.
func evalTable(w io.Writer, r eval.Report) error {
	var b strings.Builder
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "Collection\t%s\nDocuments\t%d\n", reply.Visible(r.Collection), r.Documents)
	if s := r.Ranking; s != nil {
		fmt.Fprintln(table, "\nRanking of documents\tnDCG@10\tMAP\trecall@100")
		fmt.Fprintf(table, "  %s\t%.3f\t%.3f\t%.3f\n", counted(s.Queries, "query", "queries"), s.NDCG10, s.MAP, s.Recall100)
	}
	if r.Answers != nil {
		answersTable(table, *r.Answers)
	}
	if r.HeldOut != nil || r.Elsewhere != nil {
		fmt.Fprintln(table, "\nDeclined where it is not said\tquestions\tdeclined")
		declinedRow(table, "its article taken out", r.HeldOut)
		declinedRow(table, "put to other documents", r.Elsewhere)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	// The last column of a row is padded to the width of the table's: nobody sees it, and editors complain.
	for line := range strings.Lines(b.String()) {
		if _, err := fmt.Fprintln(w, strings.TrimRight(line, " \n")); err != nil {
			return err
		}
	}
	return nil
}

func answersTable(table io.Writer, scores eval.AnswerScores) {
	rows := append([]eval.AnswerScore{scores.AnswerScore}, scores.Kinds...)
	rows[0].Kind = "all"
	fmt.Fprintln(table, "\nAnswering always\tquestions\tanswer@1\tanswer@3\tcharacters")
	for _, s := range rows {
		if s.Answerable > 0 {
			fmt.Fprintf(table, "  %s\t%d\t%.3f\t%.3f\t%.0f\n", reply.Visible(s.Kind), s.Answerable, s.At1, s.At3, s.Characters)
		}
	}
	fmt.Fprintln(table, "\nDeciding\tanswerable\tanswer@1\tanswer@3\tlost\tunanswerable\tdeclined")
	for _, s := range rows {
		of := func(share float64) string { return shareOf(share, s.Answerable) }
		fmt.Fprintf(table, "  %s\t%d\t%s\t%s\t%s\t%d\t%s\n", reply.Visible(s.Kind), s.Answerable, of(s.Deciding1), of(s.Deciding3),
			of(s.Lost), s.Unanswerable, shareOf(s.Declined, s.Unanswerable))
	}
}

// shareOf prints a share, and a dash where it is one of nothing.
func shareOf(share float64, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", share)
}

func declinedRow(table io.Writer, name string, s *eval.DeclineScore) {
	if s != nil {
		fmt.Fprintf(table, "  %s\t%d\t%.3f\n", name, s.Questions, s.Declined)
	}
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
