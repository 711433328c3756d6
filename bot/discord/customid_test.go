package discord

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTicketsOfTheLongestQueryFitAndComeBack(t *testing.T) {
	t.Parallel()
	for _, query := range []string{
		"drills", strings.Repeat("x", maxQuery), strings.Repeat("😀", maxQuery/2), "x" + strings.Repeat("😀", (maxQuery-1)/2),
		"trailing space ", "a:b.c:d.", strings.Repeat(" ", ticketRoom) + "y",
	} {
		at := ticket{view: viewSearch, mark: "0123456z", owner: "18446744073709551615", page: maxPage}
		var ids []string
		for _, one := range spread(at.turning(true), query) {
			if id := one.encode(); units(id) > maxCustomID || strings.TrimSpace(id) != id {
				t.Errorf("%q: custom_id %q has %d units", query, id, units(id))
			}
			ids = append([]string{one.encode()}, ids...)
		}
		pressed, ok := decodeTicket(ids[0])
		got, whole := gather(append(ids, "1sastray"), pressed)
		if !ok || !whole || got != query {
			t.Errorf("gathered %q (%v, %v), want %q", got, ok, whole, query)
		}
	}
}

func TestWhatIsNoTicketIsRefused(t *testing.T) {
	t.Parallel()
	good := ticket{view: viewText, role: roleAfter, mark: "abcdefgh", owner: "42", page: 3, rest: "key"}
	got, ok := decodeTicket(good.encode())
	if diff := cmp.Diff(good, got, cmp.AllowUnexported(ticket{})); !ok || diff != "" {
		t.Fatalf("a ticket did not come back (-want +got):\n%s", diff)
	}
	for _, id := range []string{
		"", "1", "2" + good.encode()[1:], strings.TrimSuffix(good.encode(), "."), "1xzabcdefgh:16:3:key.", "1zxabcdefgh:16:3:key.", "1tcabc:16:3:key.",
		"1tcabcdefgh:16:-3:key.", "1tcabcdefgh:16:zzzzz:key.", "1tcabcdefgh:016:3:key.", "1tcabcdefgh:16:3", "page_2",
	} {
		if got, ok := decodeTicket(id); ok {
			t.Errorf("%q was taken for %+v", id, got)
		}
	}
}

func TestAQueryWithAPartMissingIsNotGuessed(t *testing.T) {
	t.Parallel()
	at := ticket{view: viewSearch, mark: "abcdefgh", owner: "42", page: 1}
	tickets := spread(at.turning(true), "drills")
	if query, ok := gather([]string{tickets[0].encode(), tickets[2].encode()}, tickets[0]); ok {
		t.Errorf("gathered %q from two of three", query)
	}
}

func FuzzTicket(f *testing.F) {
	f.Add(ticket{view: viewSearch, role: roleMenu, mark: "abcdefgh", owner: "1", page: 1, rest: "x"}.encode())
	f.Add("1sa:::::.")
	f.Fuzz(func(t *testing.T, id string) {
		if got, ok := decodeTicket(id); ok && got.encode() != id {
			t.Errorf("%q was taken for %+v, which is written %q", id, got, got.encode())
		}
	})
}
