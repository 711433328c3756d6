package quantity

import (
	"strings"

	"verbatim/retrieval/words"
)

// A noun is what a word counts, and whether it is one of them only.
type noun struct {
	class    Class
	singular bool
}

// nouns are those of people and of materiel, in the singular and in the plural. They are made once and never changed.
var nouns = words.TableOf(nounList)

var nounList = func() map[string]noun {
	m := make(map[string]noun)
	addNouns(m, People, `soldier trooper paratrooper marine sailor reservist conscript cadet officer ranger gunner sniper pilot crew:crew crews:
sapper jaeger commando legionnaire serviceman:servicemen servicewoman:servicewomen airman:airmen guardsman:guardsmen participant
infantryman:infantrymen servicemember grenadier recruit submariner seaman:seamen man:men woman:women gurkha crewmember troops: personnel:
infantry: servicepeople: servicepersons: people: seals: tankmen: artillerymen: riflemen: specialists: engineers: medics: divers:
instructors: aviator`)
	addNouns(m, Things, `aircraft:aircraft airplane aeroplane plane jet fighter bomber interceptor helicopter chopper gunship drone uav
warplane seaplane airlifter airship warship ship vessel boat gunboat submarine frigate destroyer corvette cruiser carrier battleship
minehunter minesweeper minelayer tanker tug tugboat cutter icebreaker lander hovercraft:hovercraft craft:craft tank vehicle apc ifv truck
howitzer gun mortar launcher missile rocket torpedo:torpedoes battery:batteries flamethrower radar rifle weapon transport mrap tiltrotor
bulldozer flagship ekranoplan trainer glider bridgelayer amphibian artillery: armor: armour:`)
	return m
}()

// addNouns adds the nouns of a list. Their plural is that after the colon, or with s; those with nothing after it have no singular.
func addNouns(m map[string]noun, class Class, list string) {
	for word := range strings.FieldsSeq(list) {
		singular, plural, given := strings.Cut(word, ":")
		if !given {
			plural = singular + "s"
		}
		m[singular] = noun{class, plural != "" && plural != singular}
		if plural != "" {
			m[plural] = noun{class: class}
		}
	}
}

// isMateriel reports whether a word in small letters is a noun of materiel.
func isMateriel(word string) bool { return nouns.Get(word).class == Things }

// IsMateriel reports whether a word in small letters is a noun of materiel, in the singular or in the plural: "frigate", "howitzers".
func IsMateriel(word string) bool { return isMateriel(word) }

// IsPeople reports whether a word in small letters is a noun of those who serve: "sailor", "reservists".
func IsPeople(word string) bool {
	return nouns.Get(word).class == People && word != "people" && word != "men" && word != "women"
}

// heads are the nouns that count what the noun before them names: "artillery pieces", "missile systems", "landing craft".
var heads = words.Set(`pieces systems system units unit members member mounts crews crew operators complexes`)

// portions count what stands after "of", and hardware is what makes materiel of them: "500 pieces of military equipment".
var (
	portions = words.Set(`pieces items units`)
	hardware = words.Set(`hardware equipment materiel artillery weaponry armour armor technology`)
)

// compounding are the words that are one noun with that after them: "fighter jets", "service members", "landing craft".
var compounding = words.Set(`fighter service crew staff artillery landing patrol naval military transport support assault rocket missile
combat armored armoured fighting`)

// masses are the nouns that count nothing by themselves where another noun follows: "1,000 artillery and infantry troops".
var masses = words.Set(`artillery infantry armor armour`)

// bodies are those whose members are people; the members of an alliance are countries.
var bodies = words.Set(`service crew staff team force forces family militia reserve guard squad band corps navy army`)

// fleets are what is made of ships or aircraft, gatherings what is made of people.
var (
	fleets     = words.Set(`fleet flotilla squadron armada convoy`)
	gatherings = words.Set(`force forces contingent army group team unit detachment brigade battalion delegation garrison company crew task`)
)

// units are the words after which a number measures something and counts nothing.
var units = words.Set(`percent per percentage km kilometre kilometres kilometer kilometers mile miles metre metres meter meters cm mm foot feet
inch inches yard yards hectare hectares acre acres ton tons tonne tonnes kg kilogram kilograms kilo kilos pound pounds litre litres liter
liters gallon gallons degree degrees knot knots volt volts watt watts megawatt megawatts hour hours minute minutes second seconds day days
week weeks month months year years decade decades century centuries am pm a.m p.m times dollar dollars euro euros ruble rubles rouble roubles
yuan yen rupee rupees crore lakh cents nautical square cubic o'clock points point`)

// stops are the words at which a phrase ends that has not come to its noun.
var stops = words.Set(`the a an this that these those of in on at to from by with for as into over under near off per and or but nor so if when while
which who whom whose what where is are was were be been being am has have had having do does did will would shall should can could may
might must not no it its he she they them their his her we our us you your i there here then than took take takes taking taken said say says
told went gone came come comes arrived left joined participated participate attended each more other others also only later earlier ago
after before since until during between among against about some all both such because including`)
