package digest

import (
	"context"
	"strings"
	"time"
	"verbatim/bot/store"
	"verbatim/retrieval"
)

// composing is one digest in the making.
type composing struct {
	*Editor
	inv    *inventory
	sub    store.Subscription
	topics topics
	digest Digest
	picks  store.Picks
}

// newsShown is how many new files are announced with their opening; of more the number is told. With the exercise's two
// quotations and that of the day they are as much as a message can hold.
const newsShown = 3

func (c *composing) news(ctx context.Context) error {
	for _, f := range c.inv.files {
		if f.state <= c.sub.Material || !c.topics.fit(f.terms) {
			continue
		}
		if len(c.digest.New) == newsShown {
			c.digest.MoreNew++
			continue
		}
		excerpt, err := c.excerpt(ctx, f, f.opening)
		if err != nil { // its name is news all the same
			c.log.Warn("a new file is announced without its opening", "source", f.source, "error", err)
		}
		c.digest.New = append(c.digest.New, excerpt)
	}
	return ctx.Err()
}

func (c *composing) focus(ctx context.Context, before store.Picks) error {
	t, err := c.turn(ctx, store.Exercises)
	if err != nil {
		return err
	}
	t.before, t.anewBefore = before.Exercise, before.AnewExercises
	chosen, anew, ok := t.next(c.inv.exercises, func(i item) bool { return yearsSince(i.day, c.digest.Day) > 0 })
	if !ok {
		return nil
	}
	exercise, _ := c.inv.catalogue.ByKey(chosen.key)
	c.digest.Exercise = &Focus{exercise, yearsSince(chosen.day, c.digest.Day), evidenceFor(exercise)}
	c.picks.Exercise, c.picks.AnewExercises = chosen.key, anew
	return nil
}

// changedAtMost is how many quotations are passed over because their files have changed on disk since they were indexed. More
// than a few such files mean that somebody is at work on the folder; then a day without a quotation is right.
const changedAtMost = 8

func (c *composing) quotation(ctx context.Context, before store.Picks) error {
	t, err := c.turn(ctx, store.Quotations)
	if err != nil {
		return err
	}
	t.before, t.anewBefore = before.Quotation, before.AnewQuotations
	for range changedAtMost {
		chosen, anew, ok := t.next(c.inv.quotes, nil)
		if !ok {
			return nil
		}
		excerpt, err := c.excerpt(ctx, c.inv.files[chosen.file], chosen.span)
		if err == nil {
			c.digest.Quotation = &excerpt
			c.picks.Quotation, c.picks.AnewQuotations = chosen.key, anew
			return nil
		}
		c.log.Warn("a quotation is passed over", "source", excerpt.Source, "error", err)
		t.unfit[chosen.key] = true
	}
	return ctx.Err()
}

func (c *composing) turn(ctx context.Context, kind store.Kind) (turn, error) {
	shown, err := c.store.Shown(ctx, c.sub.ChannelID, kind)
	return turn{channelID: c.sub.ChannelID, shown: shown, unfit: make(map[string]bool), topics: c.topics}, err
}

// misses counts since the last post, or since the channel subscribed.
func (c *composing) misses(ctx context.Context, now time.Time) error {
	from, err := c.store.LastPosted(ctx, c.sub.ChannelID)
	if err != nil {
		return err
	}
	if from.Before(c.sub.Since) {
		from = c.sub.Since
	}
	c.digest.Misses, err = c.store.Misses(ctx, c.sub.GuildID, from, now)
	return err
}

// excerpt quotes a place of a file. Where the file is not what was read, nothing is quoted of it.
func (c *composing) excerpt(ctx context.Context, f file, s retrieval.Span) (retrieval.Excerpt, error) {
	e := retrieval.Excerpt{Source: f.source, Title: f.title, Highlights: []retrieval.Span{}, Line: 1, EndLine: 1}
	if s.Len() == 0 {
		return e, nil
	}
	doc, _, err := c.library.Read(ctx, f.source)
	if err != nil {
		return e, err
	}
	if doc.SHA256 != f.sha256 {
		return e, errChanged
	}
	e.Quote, e.Start, e.End = doc.Text[s.Start:s.End], s.Start, s.End
	e.Line = 1 + strings.Count(doc.Text[:s.Start], "\n")
	e.EndLine = e.Line + strings.Count(strings.TrimRight(e.Quote, "\r\n"), "\n")
	return e, nil
}
