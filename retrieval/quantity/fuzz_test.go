package quantity_test

import (
	"reflect"
	"strings"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/labelled"
	"verbatim/retrieval/quantity"
)

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"over 10,000 troops and 300 Russian and 200 Indian soldiers", "tens of thousands of men, two H-6K", "a 2,000-member contingent", "13\u202f000 troops", "half a million people"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := quantity.Find(text)
		var spans []retrieval.Span
		for _, q := range found {
			spans = append(spans, q.Span)
			labelled.InOrder(t, text, []retrieval.Span{q.Number, q.Noun})
			if !q.Contains(q.Number) || !q.Contains(q.Noun) && q.Noun.Start < q.End || q.Low > q.High {
				t.Fatalf("%q: %+v does not fit together", text, q)
			}
		}
		labelled.InOrder(t, text, spans)
		if !reflect.DeepEqual(found, quantity.Find(strings.Clone(text))) {
			t.Fatalf("%q: not the same twice", text)
		}
	})
}

func FuzzFindEquipment(f *testing.F) {
	for _, seed := range []string{"J-20, JH-7 and Type 055 destroyers", "Arleigh Burke-class destroyer", "HIMARS launchers, 2S19 howitzers, Leopard 2s", "frigates Xianning, Dali and", "carrier *Liaoning*", "Pakistan Navy Ship Tariq", "destroyer Charles de"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := quantity.FindEquipment(text)
		labelled.InOrder(t, text, found)
		if !reflect.DeepEqual(found, quantity.FindEquipment(strings.Clone(text))) {
			t.Fatalf("%q: not the same twice", text)
		}
	})
}

func FuzzFindMateriel(f *testing.F) {
	for _, seed := range []string{"rocket launchers and guided-missile destroyers", "a single patrol vessel", "a a a tug"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		labelled.InOrder(t, text, quantity.FindMateriel(text))
	})
}
