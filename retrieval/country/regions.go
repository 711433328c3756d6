package country

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed regions.txt
var regionsList string

// regions are the countries of each region by every name of it, folded. It is read once and never changed.
var regions = readRegions(regionsList)

// In lists the countries of a region of the world by their usual names: "Europe", "southeast asia", "the Baltics". It is nil where no
// region is called so.
func In(region string) []string { return regions[fold(region)] }

// readRegions reads the list; the head of regions.txt says how it is written.
func readRegions(list string) map[string][]string {
	all := make(map[string][]string)
	var names []string
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			names = strings.Split(strings.Trim(line, "[]"), ",")
		default:
			countries := countriesOf(line, all)
			for _, name := range names {
				all[fold(name)] = countries
			}
		}
	}
	return all
}

// countriesOf reads the countries of a region, or those of the regions before it that make it up.
func countriesOf(line string, before map[string][]string) (countries []string) {
	parts, isUnion := strings.CutPrefix(line, "=")
	if !isUnion {
		return strings.Split(line, ", ")
	}
	for part := range strings.SplitSeq(parts, "+") {
		of, known := before[fold(part)]
		if !known {
			panic(fmt.Sprintf("country: no region before is called %q", part))
		}
		countries = append(countries, of...)
	}
	return countries
}
