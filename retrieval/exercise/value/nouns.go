package value

import (
	"strings"

	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/quantity"
)

// The nouns that tell what a country's name or adjective stands with: general words, of no one country.

// IsForce reports whether a noun is of those who exercise.
func IsForce(w *syntax.Word) bool { return w.In(forceNouns) }

var forceNouns = syntax.NewList(`forces troops soldiers servicemen personnel navies armies navy army military militaries marines sailors airmen paratroopers
contingents contingent units unit warships ships vessels aircraft jets fighters bombers submarines crews teams members
counterparts fleet fleets sides troop detachment detachments battalion brigade company force frigates destroyers helicopters
militias guards rangers delegations pilots crew boats`)

// isWatcher reports whether a noun is of those who speak, decide or watch and do not exercise.
func isWatcher(w *syntax.Word) bool { return w.In(watcherNouns) }

var watcherNouns = syntax.NewList(`observers observer minister ministers ministry ministries officials official media press television tv expert experts analyst
analysts spokesman spokeswoman spokesperson spokespersons embassy ambassador president leader leaders chief secretary newspaper
agency diplomat diplomats attaché attachés attaches journalists correspondent scholars scholar lawmaker lawmakers parliament
councilor councillor accusations invasion aggression threat threats border borders weapons weaponry action delegates historian
society public reporters state website broadcaster statement
king prince queen emir sultan premier chancellor`)

// isRelation reports whether a noun before "with" or "between" names a relation that is no exercise.
func isRelation(w *syntax.Word) bool { return w.In(relationNouns) }

var relationNouns = syntax.NewList(`border borders tension tensions relations relationship ties talks war conflict dispute treaty trade agreement agreements frontier
cooperation contacts partnership alliance strait pact boundary meeting summit deal bridge connection friendship ceasefire
confrontation clashes`)

// isPlaceNoun reports whether a noun in small letters names a sort of place.
func isPlaceNoun(w *syntax.Word) bool {
	return w.In(placeNouns) || strings.HasSuffix(w.Lower, "ern") && (strings.HasPrefix(w.Lower, "north") || strings.HasPrefix(w.Lower, "south"))
}

var placeNouns = syntax.NewList(`region regions area areas city cities province provinces waters coast coasts coastline island islands peninsula range ranges
ground grounds centre center base bases airfield airfields port harbour harbor desert river camp strait straits territory
territories district border borders frontier east west north south northeast northwest southeast southwest capital village town
mountains valley airspace forest headquarters county oblast state states beach bay gulf sea seas ocean archipelago steppe lake
garrison cantonment theatre theater shallows sector shore shores exclave enclave autonomous municipality prefecture plain plateau corridor
channel polygon barracks zone outskirts south-east south-west north-east north-west department governorate heath interior facility
facilities site sites complex compound airport airbase aerodrome station fort depot shipyard dockyard node hills mountain jungle
canal reef atoll isles isle locality commune counties districts countryside anchorage fjord estuary delta basin highlands lowlands
tundra seaboard littoral regency backwaters rangeland lakes rivers valleys plains forests beaches deserts woods woodland moors marshes fields villages towns meadows dunes cliffs gorge
pass foothills`)

// isUnit reports whether a noun is of people in uniform, of a unit, or of what they bring.
func isUnit(w *syntax.Word) bool {
	return w.In(unitNouns) || IsForce(w) || quantity.IsMateriel(w.Lower) || quantity.IsPeople(w.Lower)
}

var unitNouns = syntax.NewList(`platoon platoons squadron squadrons regiment regiments party parties group groups corps flotilla companies battalions brigades
battery batteries squad squads elements division divisions battlegroup battlegroups crewmen staff participants aviators hosts team
airborne commandos cadets column columns hulls equipment hardware materiel weapons assets
side colleagues comrades peers specialists divers engineers medics gunners sappers firefighters rescuers volunteers`)

// isMake reports whether a word stands for pieces of equipment by their type: "F-16s", "Su-30MKIs", "Typhoons".
func isMake(w *syntax.Word) bool {
	return w.Shape == syntax.Capital && !w.Possessive && !w.Has(syntax.Nation|syntax.Date) && (!w.Plain && strings.ContainsAny(w.Lower, "0123456789") || len(w.Lower) > 4 && isPeople(w.Lower))
}
