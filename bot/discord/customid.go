package discord

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A ticket is what a button or menu carries in its custom_id: all that is needed to act on a press, whoever presses and
// however often the bot was restarted since.
//
// Its written form is "1" (the version), the view, the role, and then mark, owner and page, each ended by ":", and
// the rest, ended by "." so that no white space stands at the end, where a server may trim it. Other versions are refused,
// never guessed at.
type ticket struct {
	view  view
	role  role
	mark  string // Library.Mark() of the material that the page was made from
	owner string // the snowflake of the person who may turn the page in place
	page  int    // the page to show, from 1; 0 on a button that is disabled because there is none
	rest  string // viewSearch: a part of the query; viewText: the source's key; for views of exercises see there
}

// A view is what a page shows.
type view byte

const (
	viewSearch view = 's'
	viewList   view = 'l'
	viewText   view = 't'

	viewExercises  view = 'e' // rest: a selection
	viewExercise   view = 'x' // rest: its key
	viewComparison view = 'v' // rest: two keys with a comma between
	viewTimeline   view = 'i' // rest: a selection

	viewQuote view = 'q' // rest: a place; page: which of a message's quotations
)

// views lists every view.
func views() []view {
	return []view{viewSearch, viewList, viewText, viewExercises, viewExercise, viewComparison, viewTimeline, viewQuote}
}

// A role is what the component does. A message's custom_ids must differ, and roles make them.
type role byte

const (
	roleBefore role = 'a'
	roleHere   role = 'b'
	roleAfter  role = 'c'
	roleMenu   role = 'm'
	roleUp     role = 'u'

	roleContext role = 'o' // of viewQuote
	roleAsk     role = 'k' // of viewQuote
)

const ticketVersion = "1"

// ticketRoom is how many units of a custom_id are left for the rest: 100 less version, view and role (3), mark (8), owner
// (a 64-bit number has at most 13 digits to base 36), page (4) and four separators.
const ticketRoom = maxCustomID - 3 - markLength - 13 - maxPageDigits - 4

const (
	markLength    = 8
	maxPageDigits = 4
	maxPage       = 36*36*36*36 - 1
	base          = 36
)

// encode writes the ticket. It is at most maxCustomID units where the rest is at most ticketRoom.
func (t ticket) encode() string {
	owner, _ := strconv.ParseUint(t.owner, 10, 64)
	return fmt.Sprintf("%s%c%c%s:%s:%s:%s.", ticketVersion, t.view, t.role, t.mark,
		strconv.FormatUint(owner, base), strconv.FormatInt(int64(min(t.page, maxPage)), base), t.rest)
}

// decodeTicket reads what encode wrote. ok is false for everything else.
func decodeTicket(id string) (t ticket, ok bool) {
	body, found := strings.CutPrefix(id, ticketVersion)
	fields := strings.SplitN(body, ":", 4)
	if !found || len(fields) != 4 || len(fields[0]) != 2+markLength || !strings.HasSuffix(fields[3], ".") {
		return ticket{}, false
	}
	owner, err1 := strconv.ParseUint(fields[1], base, 64)
	page, err2 := strconv.ParseUint(fields[2], base, 32)
	if cmp.Or(err1, err2) != nil || page > maxPage {
		return ticket{}, false
	}
	t = ticket{
		view: view(fields[0][0]), role: role(fields[0][1]), mark: fields[0][2:],
		owner: strconv.FormatUint(owner, 10), page: int(page), rest: strings.TrimSuffix(fields[3], "."),
	}
	return t, t.known() && t.encode() == id
}

func (t ticket) known() bool {
	return slices.Contains(views(), t.view) &&
		slices.Contains([]role{roleBefore, roleHere, roleAfter, roleMenu, roleUp, roleContext, roleAsk}, t.role)
}

// turning returns the tickets for the three components that turn pages: back, the page that is shown, and on.
func (t ticket) turning(more bool) [3]ticket {
	before, here, after := t, t, t
	before.role, before.page = roleBefore, t.page-1
	here.role = roleHere
	after.role, after.page = roleAfter, 0
	if more {
		after.page = t.page + 1
	}
	return [3]ticket{before, here, after}
}

// maxQuery is the longest query of /search, in units: it is spread over the custom_ids of the three components that turn
// pages, so that nothing is lost and nothing depends on the wording of a message. Each cut between them may waste one unit,
// so as not to divide a character of two. (Discord itself allows 6,000; nobody types a ranking's keywords at that length,
// and /ask takes the long ones.)
const maxQuery = 3*ticketRoom - 2

// spread writes query into the three tickets' rests, in order.
func spread(tickets [3]ticket, query string) [3]ticket {
	for i := range tickets {
		tickets[i].rest, query = takeUnits(query, ticketRoom)
	}
	return tickets
}

// gather reads back what spread wrote from the custom_ids of a message, which come in any order.
func gather(ids []string, like ticket) (query string, ok bool) {
	found := map[role]string{}
	for _, id := range ids {
		t, ok := decodeTicket(id)
		if ok && t.view == like.view && t.mark == like.mark && t.owner == like.owner {
			found[t.role] = t.rest
		}
	}
	query = found[roleBefore] + found[roleHere] + found[roleAfter]
	return query, len(found) == 3 && query != ""
}
