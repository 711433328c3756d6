package quantity_test

import (
	"strings"
	"testing"

	"verbatim/retrieval/quantity"
)

// plain is prose without a hit: it is what most of a folder is made of. press is dense with them.
var (
	plain = strings.Repeat("The harbour master and his wife walked along the old wall, where Thorne had kept his boats before the storm took them. "+
		"\"Nobody asked us,\" she said; the gulls, which had been quiet, rose over the roofs. Later they sat in the kitchen and spoke of the lamp, "+
		"of the broken stairs, and of what the council would say about the keeper's pay.\n\n", 4000)
	press = strings.Repeat("Russia and China wrapped up five-day drills on October 17, 2021 with over 10,000 troops, J-20 fighters and Type 055 "+
		"destroyers, the Indian Navy said in Moscow. Between August 9 and 13 some 500 Uzbek soldiers trained in Tajikistan.\n\n", 4000)
)

func BenchmarkFind(b *testing.B) {
	for name, text := range map[string]string{"plain": plain, "press": press} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				quantity.Find(text)
			}
		})
	}
}

func BenchmarkFindEquipment(b *testing.B) {
	for name, text := range map[string]string{"plain": plain, "press": press} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				quantity.FindEquipment(text)
			}
		})
	}
}
