package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// module is the path that every package of ours begins with.
const module = "verbatim"

// An arrow is a rule about imports, with its reason. It speaks of the packages at or under From, and forbids them to import
// anything at or under To, directly or through other packages of ours.
type arrow struct {
	From, To string
	Tests    bool // whether test files are held to it too
	Reason   string
}

// arrows are the walls of the house. A package that moves takes its rule along; a rule that no longer serves goes.
func arrows() []arrow {
	return []arrow{
		{From: "verbatim/retrieval", To: "verbatim/bot", Tests: true,
			Reason: "the library must be usable, and testable, without the program and without Discord"},
		{From: "verbatim/bot/fakediscord", To: "github.com/bwmarrin/discordgo",
			Reason: "a fake that shares the library's code shares its mistakes and cannot show them"},
		{From: "verbatim/bot/fakediscord", To: "testing",
			Reason: "the fake is started by commands too, and testing adds its flags to every program that links it"},
		{From: "verbatim/bot/fakediscord", To: "verbatim/bot/discord",
			Reason: "the fake must not know the bot that is tried against it"},
		{From: "verbatim/bot/sandbox", To: "verbatim/bot/discord",
			Reason: "the page must know of the bot only what Discord would, so that what works there works here"},
		{From: "verbatim/bot/digest", To: "verbatim/bot/discord",
			Reason: "when a digest is due is decided without knowing how it is sent"},
		{From: "verbatim/bot/store", To: "verbatim/bot/digest",
			Reason: "what is kept must be readable without knowing what becomes of it"},
		{From: "verbatim/bot/config", To: "verbatim/bot/store",
			Reason: "reading the environment must not load a database"},
		{From: "verbatim/bot/reply", To: "verbatim/bot/discord",
			Reason: "the same words serve the terminal and the sandbox"},
		{From: "verbatim/bot/reply", To: "verbatim/bot/timeline",
			Reason: "words are written without knowing how they are drawn"},
		{From: "verbatim/bot/timeline", To: "verbatim/bot/discord",
			Reason: "a picture is made of exercises alone, whoever shows it"},
		{From: "verbatim/bot/config", To: "verbatim/retrieval",
			Reason: "reading the environment must not load the engine"},
		{From: "verbatim/bot/config", To: "verbatim/bot/discord",
			Reason: "reading the environment must not load a Discord library"},
	}
}

// soleImporters may import what nobody else may, in their files that are no tests.
func soleImporters() []arrow {
	return []arrow{
		{From: "verbatim/retrieval/index", To: "github.com/blevesearch/bleve", Reason: "an engine can be exchanged only where one package knows it"},
		{From: "verbatim/retrieval/index", To: "github.com/blevesearch/bleve_index_api", Reason: "the same, for the types of its postings"},
		{From: "verbatim/bot/discord", To: "github.com/bwmarrin/discordgo", Reason: "a library can be exchanged only where one package knows it"},
		{From: "verbatim/bot/timeline", To: "git.sr.ht/~sbinet/gg", Reason: "a drawing library can be exchanged only where one package knows it"},
		{From: "verbatim/bot/config", To: "github.com/joho/godotenv", Reason: "one package decides what wins over what"},
		{From: "verbatim/bot/store", To: "database/sql", Reason: "the SQL is read together where it lies together"},
		{From: "verbatim/bot/store", To: "modernc.org/sqlite", Reason: "a database can be exchanged only where one package knows it"},
		{From: "verbatim/bot", To: "github.com/alecthomas/kong", Reason: "only the program has a command line"},
		{From: "tests", To: "verbatim/retrieval/labelled", Reason: "it brings package testing, whose flags every program that links it has"},
		{From: "tests", To: "verbatim/bot/seedstest", Reason: "the same"},
	}
}

// TestArrows holds every package to the arrows above.
func TestArrows(t *testing.T) {
	t.Parallel()
	house := readHouse(t)
	for _, a := range arrows() {
		for _, from := range house.packages() {
			if !under(from, a.From) {
				continue
			}
			if path := house.route(from, a.To, a.Tests); path != nil {
				t.Errorf("%s must not import %s (by way of %s): %s", from, a.To, strings.Join(path, " -> "), a.Reason)
			}
		}
	}
}

// TestSoleImporters holds that what one package is to know, no other imports itself.
func TestSoleImporters(t *testing.T) {
	t.Parallel()
	house := readHouse(t)
	for _, a := range soleImporters() {
		for _, from := range house.packages() {
			if from == a.From {
				continue
			}
			for _, to := range house.code[from] {
				if under(to, a.To) {
					t.Errorf("%s imports %s, which only %s may: %s", from, to, a.From, a.Reason)
				}
			}
		}
	}
}

// TestRetrievalRootImportsNoOtherModule keeps the shared words free of everything but the standard library.
func TestRetrievalRootImportsNoOtherModule(t *testing.T) {
	t.Parallel()
	for _, to := range readHouse(t).code["verbatim/retrieval"] {
		if first, _, _ := strings.Cut(to, "/"); strings.Contains(first, ".") || first == module {
			t.Errorf("verbatim/retrieval imports %s: whoever speaks its words would have to take that along", to)
		}
	}
}

// TestTourIsInOrder holds the packages of retrieval to the tour in its package comment: each is on it, and imports only
// those above it.
func TestTourIsInOrder(t *testing.T) {
	t.Parallel()
	house := readHouse(t)
	tour, err := os.ReadFile("../retrieval/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	place := map[string]int{"verbatim/retrieval": 0}
	for _, m := range regexp.MustCompile(`- \[(verbatim/retrieval/\S+)\]`).FindAllSubmatch(tour, -1) {
		place[string(m[1])] = len(place)
	}
	for _, from := range house.packages() {
		if !under(from, "verbatim/retrieval") {
			continue
		}
		if _, ok := place[from]; !ok {
			t.Errorf("%s is not on the tour in retrieval/doc.go: say there what it does", from)
			continue
		}
		for _, to := range house.code[from] {
			if at, ours := place[to]; ours && at >= place[from] {
				t.Errorf("%s imports %s, which stands below it on the tour in retrieval/doc.go", from, to)
			}
		}
	}
}

// TestNoCgo keeps the program one that Go alone can build, for any machine.
func TestNoCgo(t *testing.T) {
	t.Parallel()
	house := readHouse(t)
	for _, from := range house.packages() {
		if slices.Contains(house.code[from], "C") || slices.Contains(house.tests[from], "C") {
			t.Errorf("%s uses cgo: a newcomer would need a C compiler", from)
		}
	}
}

// TestArrowsCanFail asks the checks for arrows that the house does break, so that silence means something.
func TestArrowsCanFail(t *testing.T) {
	t.Parallel()
	house := readHouse(t)
	if house.route("verbatim/bot", "github.com/joho/godotenv", false) == nil {
		t.Error("the way from bot through config to godotenv is not found")
	}
	if !slices.Contains(house.tests["verbatim/bot"], "testing") {
		t.Error("the imports of tests are not found")
	}
	if under("verbatim/bottom", "verbatim/bot") || !under("verbatim/bot/config", "verbatim/bot") {
		t.Error("a path is taken for another that merely begins alike")
	}
}
