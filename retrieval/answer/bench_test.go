package answer

import (
	"testing"

	"verbatim/retrieval"
)

// plain are questions as people ask them; the benchmark needs their length and shape, not their answers.
var plain = []string{
	"How many troops took part in the exercise?",
	"Who is Russia's Defense Minister?",
	"When was the first joint sea patrol in the West Pacific held?",
	"Which stealth fighters flew in Zapad/Interaction-2021?",
	"What do the sources say about Taiwan?",
	"Gerasimof video conferance",
	"What is the capital of France?",
}

// BenchmarkAsk is a whole answer on the material that ships with the program: at most 2 ms.
func BenchmarkAsk(b *testing.B) {
	l := open(b, "../../seeds")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := l.Ask(b.Context(), retrieval.Question{Text: plain[i%len(plain)]}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStart opens the material: cold with nothing on disk (at most 500 ms), warm with its index there (at most 150 ms).
func BenchmarkStart(b *testing.B) {
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			start(b, b.TempDir())
		}
	})
	b.Run("warm", func(b *testing.B) {
		dir := b.TempDir()
		start(b, dir)
		for b.Loop() {
			start(b, dir)
		}
	})
}

func start(b *testing.B, dir string) {
	l, err := Open(b.Context(), Options{SeedsDir: "../../seeds", DataDir: dir})
	if err != nil {
		b.Fatal(err)
	}
	if err := l.Close(); err != nil {
		b.Fatal(err)
	}
}
