package labelled

import (
	"strings"
	"testing"
)

// plain is prose without a hit: it is what most of a folder is made of. press is dense with them.
const (
	plain = "The harbour master and his wife walked along the old wall, where Thorne had kept his boats before the storm took them. " +
		"\"Nobody asked us,\" she said; the gulls, which had been quiet, rose over the roofs. Later they sat in the kitchen and spoke of the lamp, " +
		"of the broken stairs, and of what the council would say about the keeper's pay.\n\n"
	press = "Russia and China wrapped up five-day drills on October 17, 2021 with over 10,000 troops, J-20 fighters and Type 055 " +
		"destroyers, the Indian Navy said in Moscow. Between August 9 and 13 some 500 Uzbek soldiers trained in Tajikistan.\n\n"
)

// Bench times what finds things in text on prose without a hit and on press that is dense with them.
func Bench(b *testing.B, find func(text string)) {
	for name, paragraph := range map[string]string{"plain": plain, "press": press} {
		text := strings.Repeat(paragraph, 4000)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				find(text)
			}
		})
	}
}
