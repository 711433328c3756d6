package labelled_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
	"verbatim/retrieval/labelled"
)

func TestRead(t *testing.T) {
	t.Parallel()
	text, marks := labelled.Read("# nothing\n[Over 10 men](people over 10) met\n[nine ships](things).\n")
	if want := "Over 10 men met\nnine ships.\n"; text != want {
		t.Errorf("the text is %q, want %q", text, want)
	}
	want := []labelled.Mark{{Span: retrieval.Span{Start: 0, End: 11}, Label: "people over 10"}, {Span: retrieval.Span{Start: 16, End: 26}, Label: "things"}}
	if diff := cmp.Diff(want, marks); diff != "" {
		t.Error(diff)
	}
}

func TestReport(t *testing.T) {
	t.Parallel()
	text, wanted := labelled.Read("[ten men](people 10), [nine ships](things 9), a dog")
	found := []labelled.Mark{wanted[0], {Span: wanted[1].Span, Label: "things 8"}, {Span: retrieval.Span{Start: 21, End: 26}, Label: "people 1"}}
	const want = `                 wanted    found precision   recall
all                   2        3     0.333    0.500
people                1        2     0.500    1.000
things                1        1     0.000    0.000
! missing: things 9: …ten men, [nine ships], a dog…
! wrong: things 8: …ten men, [nine ships], a dog…
! wrong: people 1: …ten men, nine ships, [a dog]…
`
	if diff := cmp.Diff(want, labelled.Report(text, wanted, found)); diff != "" {
		t.Error(diff)
	}
}
