package discord

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/digest"
	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// digestMessage lays a digest out as one message. Where it is too long for one, which takes names of files and lists of
// participants of a rare length, the least of it is left out until it fits.
func (b *Bot) digestMessage(d digest.Digest) outgoing {
	for {
		all := pack(reply.Digest(d))
		if len(all) == 1 || !shorter(&d) {
			all[0].Components = b.quoteButtons(reply.DigestQuotes(d))
			return all[0]
		}
	}
}

// shorter leaves out one thing, and reports false where there is no more to leave out.
func shorter(d *digest.Digest) bool {
	switch {
	case len(d.New) > 0:
		d.New = d.New[:len(d.New)-1]
		d.MoreNew++
	case d.Exercise != nil && len(d.Exercise.Evidence) > 1:
		focus := *d.Exercise
		focus.Evidence = focus.Evidence[:1]
		d.Exercise = &focus
	case d.Exercise != nil && d.Quotation != nil:
		d.Exercise = nil
	default:
		return false
	}
	return true
}

// quotesPerRow is how many quotations share a row of buttons, two for each.
const quotesPerRow = 2

// quoteButtons are two buttons for each quotation, numbered as the quotations are.
func (b *Bot) quoteButtons(quotes []retrieval.Excerpt) []discordgo.MessageComponent {
	rows := []discordgo.MessageComponent{}
	for i, q := range quotes {
		number := ""
		if len(quotes) > 1 {
			number = fmt.Sprintf("%d. ", i+1)
		}
		if i%quotesPerRow == 0 {
			rows = append(rows, discordgo.ActionsRow{})
		}
		row := rows[len(rows)-1].(discordgo.ActionsRow)
		for _, button := range []struct {
			role  role
			label string
		}{{roleContext, reply.DigestContext}, {roleAsk, reply.DigestAsk}} {
			t := ticket{view: viewQuote, role: button.role, mark: b.library.Mark(), page: i + 1, rest: placeOf(q).encode()}
			row.Components = append(row.Components, discordgo.Button{Style: discordgo.SecondaryButton, CustomID: t.encode(), Label: number + button.label})
		}
		rows[len(rows)-1] = row
	}
	return rows
}

// A quotePlace is where a quotation stands, and a hash by which to know it again when its file has changed.
type quotePlace struct {
	source     string // its key
	start, end int
	hash       string
}

func placeOf(e retrieval.Excerpt) quotePlace {
	return quotePlace{sourceKey(e.Source), e.Start, e.End, quoteHash(e.Quote)}
}

// quoteHash is 48 bits of a hash: among the sentences of one file none has another's.
func quoteHash(quote string) string {
	sum := sha256.Sum256([]byte(quote))
	return hex.EncodeToString(sum[:6])
}

// encode writes a place for a ticket's rest: two numbers of at most 7 digits to base 36, for files are at most 32 MB, and 23
// letters and three separators.
func (p quotePlace) encode() string {
	return fmt.Sprintf("%s,%s,%s,%s", p.source, strconv.FormatInt(int64(p.start), base), strconv.FormatInt(int64(p.end), base), p.hash)
}

func decodePlace(rest string) (p quotePlace, ok bool) {
	fields := strings.Split(rest, ",")
	if len(fields) != 4 {
		return p, false
	}
	start, err1 := strconv.ParseInt(fields[1], base, 32)
	end, err2 := strconv.ParseInt(fields[2], base, 32)
	return quotePlace{fields[0], int(start), int(end), fields[3]}, err1 == nil && err2 == nil && 0 <= start && start < end
}
