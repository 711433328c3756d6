package country_test

import (
	"fmt"
	"strings"
	"testing"

	"verbatim/retrieval/country"
)

// show writes mentions as "words=Country/form".
func show(text string) string {
	forms := [...]string{"name", "adj", "gov", "forces", "org", "qual"}
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
		{"Chinese troops and Russians", "Chinese=China/adj; Russians=Russia/adj"},
		{"the U.S. and S. Korea; the US's allies", "U.S.=United States/name; S. Korea=South Korea/name; US=United States/name"},
		{"South\nKorea’s army, North Korean guns", "South\nKorea=South Korea/name; North Korean=North Korea/adj"},
		{"Côte d’Ivoire, Türkiye, Bosnia and Herzegovina, Guinea-Bissau, Papua New Guinea",
			"Côte d’Ivoire=Ivory Coast/name; Türkiye=Turkey/name; Bosnia and Herzegovina=Bosnia and Herzegovina/name; Guinea-Bissau=Guinea-Bissau/name; Papua New Guinea=Papua New Guinea/name"},
		{"Beijing, the Kremlin and Élysée", "Beijing=China/gov; Kremlin=Russia/gov; Élysée=France/gov"},
		{"Sino-Russian, Russo-Indian and Indo-Pak drills", "Sino=China/adj; Russian=Russia/adj; Russo=Russia/adj; Indian=India/adj; Indo=India/adj; Pak=Pakistan/adj"},
		{"Indo-Pacific, Anglo-Saxon, Franco was a dictator", ""},
		{"a US-led force with Chinese-made drones, anti-Russian, Moscow-backed, non-NATO",
			"US=United States/qual; Chinese=China/qual; Russian=Russia/qual; Moscow=Russia/qual; NATO=NATO/qual"},
		{"China-Russia ties, the U.S.–Japan alliance, Russian-Chinese drills",
			"China=China/name; Russia=Russia/name; U.S.=United States/name; Japan=Japan/name; Russian=Russia/adj; Chinese=China/adj"},
		{"the Chinese People’s Liberation Army (PLA), the PLA Navy and the PLAN",
			"Chinese=China/adj; People’s Liberation Army=China/forces; PLA=China/forces; PLA Navy=China/forces; PLAN=China/forces"},
		{"Indian Navy, Royal Australian Air Force, ROK Navy, Japan Maritime Self-Defense Force, Armed Forces of the Philippines, Vietnam People's Navy",
			"Indian Navy=India/forces; Royal Australian Air Force=Australia/forces; ROK Navy=South Korea/forces; Japan Maritime Self-Defense Force=Japan/forces; Armed Forces of the Philippines=Philippines/forces; Vietnam People's Navy=Vietnam/forces"},
		{"the South China Sea, Sea of Japan, Gulf of Mexico, Indian Ocean, Philippine Sea, New Mexico, Indianapolis, Taiwan Straits, Bank of England, Inner Mongolia", ""},
		{"Michael Jordan, Mr. Jordan and J. Jordan met Chad Smith, who liked Denzel Washington and the USS George Washington", ""},
		{"King Abdullah of Jordan; In Jordan; Northern Jordan; Egypt and Jordan; said Deandre Jordan",
			"Jordan=Jordan/name; Jordan=Jordan/name; Jordan=Jordan/name; Egypt=Egypt/name; Jordan=Jordan/name"},
		{"Jordan Hosts Drills With Israel Army", "Jordan=Jordan/name; Israel Army=Israel/forces"},
		{"let us eat turkey off china in chad", ""},
		{"CONTACT US NOW\nUS AND JAPAN HOLD DRILLS WITH SOUTH KOREA", "US=United States/name; JAPAN=Japan/name; SOUTH KOREA=South Korea/name"},
		{"China Daily, The Times of India, China Central Television, Korean Central News Agency and Bank of China", ""},
		{"He spoke in Russian. She speaks Chinese. Russian-speaking sailors in Russian waters", "Russian=Russia/adj"},
		{"Guinea pigs, French fries, Polish your boots; Polish and German troops", "Polish=Poland/adj; German=Germany/adj"},
		{"costs US$5; see china.org.cn, China.com and @China", ""},
		{"the DPRK, the Republic of Korea, the Republic of China, the People's Republic of China",
			"DPRK=North Korea/name; Republic of Korea=South Korea/name; Republic of China=Taiwan/name; People's Republic of China=China/name"},
		{"Latin America, North American skies, America's Cup, African American, American", "America=United States/name; American=United States/adj"},
		{"NATO, the European Union, the SCO and CSTO; ASEAN", "NATO=NATO/org; European Union=European Union/org; SCO=SCO/org; CSTO=CSTO/org; ASEAN=ASEAN/org"},
	} {
		if got := show(tt.text); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
