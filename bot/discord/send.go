package discord

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Discord's error codes that are told apart.
const (
	codeUnknownInteraction  = 10062
	codeAlreadyAcknowledged = 40060
	codeEmptyMessage        = 50006 // also where Discord has left out embeds that the bot may not show
	codeMissingPermissions  = 50013
)

// A rest sends requests to Discord.
type rest struct {
	session *discordgo.Session
}

// Requests are tried maxTries times. The waits between (each twice the last, from firstWait, and up to half of it more by
// chance) add up to 1.75 to 2.6 s: long enough for a gateway of Discord's to restart, short enough that somebody who asked
// still looks at the screen.
const (
	maxTries  = 4
	firstWait = 250 * time.Millisecond
)

// A call is one request. limiter is who counts its rate limit.
type call struct {
	method, url string
	body        any
	limiter     *discordgo.RateLimiter
}

// do sends a request until Discord has taken or refused it: again after a rate limit, a fault of Discord's or of the
// network, never after a refusal, for that would count towards the ban of this address. uncertain reports whether an
// earlier try may have been taken although no answer came.
func (r *rest) do(ctx context.Context, c call) (answer []byte, uncertain bool, err error) {
	for try := 1; ; try++ {
		answer, err = r.once(ctx, c)
		wait, again := retryAfter(err, try)
		if err == nil || !again || try == maxTries {
			return answer, uncertain, scrubbed(c, err)
		}
		var limited *discordgo.RateLimitError
		uncertain = uncertain || !errors.As(err, &limited)
		if !sleep(ctx, wait) {
			return nil, uncertain, scrubbed(c, errors.Join(ctx.Err(), err))
		}
	}
}

func (r *rest) once(ctx context.Context, c call) ([]byte, error) {
	form, body, err := encodeBody(c.body)
	if err != nil {
		return nil, fmt.Errorf("encode the request: %w", err)
	}
	bucket := c.limiter.LockBucket(c.method + " " + c.url)
	return r.session.RequestWithLockedBucket(c.method, c.url, form, body, bucket, 0, discordgo.WithContext(ctx))
}

// retryAfter tells whether a failed request can succeed when sent again, and how long to wait before.
func retryAfter(err error, try int) (wait time.Duration, again bool) {
	var limited *discordgo.RateLimitError
	var refused *discordgo.RESTError
	backoff := firstWait << (try - 1)
	backoff += rand.N(backoff / 2)
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return 0, false
	case errors.As(err, &limited):
		return limited.RetryAfter, true
	case errors.As(err, &refused):
		return backoff, refused.Response.StatusCode >= http.StatusInternalServerError
	}
	return backoff, true
}

// sleep waits, and reports false where the context ended first.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// scrubbed names what was tried without the address, which holds the interaction's token.
func scrubbed(c call, err error) error {
	var inURL *url.Error
	var limited *discordgo.RateLimitError
	switch {
	case errors.As(err, &inURL):
		err = inURL.Err
	case errors.As(err, &limited):
		err = fmt.Errorf("rate limited for another %s", limited.RetryAfter)
	}
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", c.method, err)
}

// code is Discord's error code in err, or 0.
func code(err error) int {
	var refused *discordgo.RESTError
	if errors.As(err, &refused) && refused.Message != nil {
		return refused.Message.Code
	}
	return 0
}

// refusedForm reports whether Discord found fault with a message's form, which is a mistake of ours.
func refusedForm(err error) bool {
	var refused *discordgo.RESTError
	return errors.As(err, &refused) && refused.Response.StatusCode == http.StatusBadRequest &&
		code(err) != codeAlreadyAcknowledged
}

// post sends a message to a channel. part counts the messages that answer one, from 0. The nonce, made of the message that
// is answered, makes Discord drop a second copy, be it from a retry, a duplicated event or a second process.
func (r *rest) post(ctx context.Context, channelID, answers string, part int, o outgoing) error {
	o = o.ready()
	o.Nonce, o.EnforceNonce = answers+"-"+strconv.Itoa(part), true
	o.Nonce = o.Nonce[max(0, len(o.Nonce)-maxNonce):]
	if part == 0 {
		o.Reference = &reference{MessageID: answers}
	}
	_, _, err := r.do(ctx, call{http.MethodPost, discordgo.EndpointChannelMessages(channelID), o.body(), r.session.Ratelimiter})
	return err
}
