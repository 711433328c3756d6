package country_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"verbatim/retrieval/country"
)

// forms are the names of the forms in their order.
var forms = [...]string{"name", "adjective", "government", "forces", "organisation", "ship", "qualifier"}

// show writes mentions as "words=Country/form".
func show(text string) string {
	var out []string
	for _, m := range country.Find(text) {
		out = append(out, fmt.Sprintf("%s=%s/%s", text[m.Start:m.End], m.Country, forms[m.Form]))
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"China and the United States met.", "China=China/name; United States=United States/name"},
		{"Chinese troops and Russians", "Chinese=China/adjective; Russians=Russia/adjective"},
		{"the U.S. and S. Korea; the US's allies", "U.S.=United States/name; S. Korea=South Korea/name; US=United States/name"},
		{"South\nKorea’s army, North Korean guns", "South\nKorea=South Korea/name; North Korean=North Korea/adjective"},
		{"Côte d’Ivoire, Türkiye, Bosnia and Herzegovina, Guinea-Bissau, Papua New Guinea",
			"Côte d’Ivoire=Ivory Coast/name; Türkiye=Turkey/name; Bosnia and Herzegovina=Bosnia and Herzegovina/name; Guinea-Bissau=Guinea-Bissau/name; Papua New Guinea=Papua New Guinea/name"},
		{"Beijing, the Kremlin and Élysée", "Beijing=China/government; Kremlin=Russia/government; Élysée=France/government"},
		{"Sino-Russian, Russo-Indian and Indo-Pak drills", "Sino=China/adjective; Russian=Russia/adjective; Russo=Russia/adjective; Indian=India/adjective; Indo=India/adjective; Pak=Pakistan/adjective"},
		{"Indo-Pacific, Anglo-Saxon, Franco was a dictator", ""},
		{"a US-led force with Chinese-made drones, anti-Russian, Moscow-backed, non-NATO",
			"US=United States/qualifier; Chinese=China/qualifier; Russian=Russia/qualifier; Moscow=Russia/qualifier; NATO=NATO/qualifier"},
		{"China-Russia ties, the U.S.–Japan alliance, Russian-Chinese drills",
			"China=China/name; Russia=Russia/name; U.S.=United States/name; Japan=Japan/name; Russian=Russia/adjective; Chinese=China/adjective"},
		{"the Chinese People’s Liberation Army (PLA), the PLA Navy and the PLAN",
			"Chinese=China/adjective; People’s Liberation Army=China/forces; PLA=China/forces; PLA Navy=China/forces; PLAN=China/forces"},
		{"Indian Navy, Royal Australian Air Force, ROK Navy, Japan Maritime Self-Defense Force, Armed Forces of the Philippines, Vietnam People's Navy",
			"Indian Navy=India/forces; Royal Australian Air Force=Australia/forces; ROK Navy=South Korea/forces; Japan Maritime Self-Defense Force=Japan/forces; Armed Forces of the Philippines=Philippines/forces; Vietnam People's Navy=Vietnam/forces"},
		{"the South China Sea, Sea of Japan, Gulf of Mexico, Indian Ocean, Philippine Sea, New Mexico, Indianapolis, Taiwan Straits, Bank of England, Inner Mongolia", ""},
		{"Michael Jordan, Mr. Jordan and J. Jordan met Chad Smith, who liked Denzel Washington and the USS George Washington", "USS George Washington=United States/ship"},
		{"King Abdullah of Jordan; In Jordan; Northern Jordan; Egypt and Jordan; said Deandre Jordan",
			"Jordan=Jordan/name; Jordan=Jordan/name; Jordan=Jordan/name; Egypt=Egypt/name; Jordan=Jordan/name"},
		{"Jordan Hosts Drills With Israel Army", "Jordan=Jordan/name; Israel Army=Israel/forces"},
		{"let us eat turkey off china in chad", ""},
		{"CONTACT US NOW\nUS AND JAPAN HOLD DRILLS WITH SOUTH KOREA", "US=United States/name; JAPAN=Japan/name; SOUTH KOREA=South Korea/name"},
		{"PLA Daily, China Military Online, China Daily, The Times of India, China Central Television, Korean Central News Agency and Bank of China", ""},
		{"the frigates HMAS Stuart, INS Ranvijay and JS Akebono; the USS Nimitz Carrier Strike Group; BRP Antonio Luna and HMS Prince of Wales; an HMS cap",
			"HMAS Stuart=Australia/ship; INS Ranvijay=India/ship; JS Akebono=Japan/ship; USS Nimitz=United States/ship; BRP Antonio Luna=Philippines/ship; HMS Prince of Wales=United Kingdom/ship"},
		{"USS Georgia and HMS Jordan; SEA OF JAPAN; Moscow, Idaho; Lebanon, Pennsylvania", "USS Georgia=United States/ship; HMS Jordan=United Kingdom/ship"},
		{"the Japan Maritime Self Defense Force; the Indian and Pacific Oceans; a US-2 plane; Nato", "Japan Maritime Self Defense Force=Japan/forces; Nato=NATO/organisation"},
		{"He spoke in Russian. She speaks Chinese. Russian-speaking sailors in Russian waters", "Russian=Russia/adjective"},
		{"Guinea pigs, French fries, Polish your boots; Polish and German troops", "Polish=Poland/adjective; German=Germany/adjective"},
		{"costs US$5; see china.org.cn, China.com and @China", ""},
		{"the DPRK, the Republic of Korea, the Republic of China, the People's Republic of China",
			"DPRK=North Korea/name; Republic of Korea=South Korea/name; Republic of China=Taiwan/name; People's Republic of China=China/name"},
		{"Latin America, North American skies, America's Cup, African American, American", "America=United States/name; American=United States/adjective"},
		{"NATO, the European Union, the SCO and CSTO; ASEAN", "NATO=NATO/organisation; European Union=European Union/organisation; SCO=SCO/organisation; CSTO=CSTO/organisation; ASEAN=ASEAN/organisation"},
	} {
		if got := show(tt.text); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestLookup(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{"uk": "United Kingdom", "britain": "United Kingdom", "British": "United Kingdom", "prc": "China",
		"U.S.": "United States", "the united states": "United States", "turkiye": "Turkey", "Cote d'Ivoire": "Ivory Coast", "côte d’ivoire": "Ivory Coast",
		"rok": "South Korea", "Sao Tome and Principe": "São Tomé and Príncipe", "russians": "Russia", "nato": "NATO", "guinea bissau": "Guinea-Bissau"} {
		if got, ok := country.Lookup(name); !ok || got != want {
			t.Errorf("%q is %q, %v; want %q", name, got, ok, want)
		}
	}
	for _, name := range []string{"", "the", "Moscow", "PLA", "sino", "atlantis", "South China Sea", "native american"} {
		if got, ok := country.Lookup(name); ok {
			t.Errorf("%q is %q; want none", name, got)
		}
	}
}

// dependencies are the regions that the standard counts and this list does not: parts of other countries, and no man's land.
const dependencies = " AC AI AQ AS AW AX BL BM BQ BV CC CP CW CX DG EA EH FK FO GF GG GI GL GP GS GU HK HM IC IM IO JE KY MF MO MP MQ MS NC " +
	"NF PF PM PN PR RE SH SJ SX TA TC TF TK UM VG VI WF YT CQ EZ "

// TestEveryCountry holds the list to the regions that the Unicode consortium names.
func TestEveryCountry(t *testing.T) {
	t.Parallel()
	names := display.Regions(language.English)
	seen := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			region, err := language.ParseRegion(string([]rune{a, b}))
			if err != nil || !region.IsCountry() || region.Canonicalize() != region || strings.Contains(dependencies, " "+region.String()+" ") {
				continue
			}
			name, _, _ := strings.Cut(names.Name(region), " (")
			if name == "" {
				continue // no more
			}
			seen++
			name = strings.NewReplacer("St.", "Saint", " - ", "-", "Palestinian Territories", "Palestine").Replace(name)
			if _, ok := country.Lookup(name); !ok {
				t.Errorf("%s, %q, is not in the list", region, name)
			}
		}
	}
	if seen < 190 {
		t.Errorf("only %d regions were looked at", seen)
	}
}
