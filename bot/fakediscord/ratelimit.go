package fakediscord

import (
	"crypto/md5"
	"encoding/hex"
	"fmt"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// A Rate is how many requests may come in a window of time.
type Rate struct {
	Requests int
	Per      time.Duration
}

// RateLimits say when requests are answered with 429. A zero Rate means Discord's default. Windows are measured on the
// server's clock: with a ManualClock that stands still they never end, so switch the limits off or advance it.
type RateLimits struct {
	Off     bool            // send headers but refuse nothing
	Global  Rate            // 50 in a second; interactions and their webhooks do not count
	Default Rate            // each route with no other: 50 in a second
	Routes  map[string]Rate // by method and pattern, such as "POST /channels/{channel}/messages": 5 in 5 s
}

// The rate that Discord documents for all requests together, and that is taken for routes without a rate of their own.
var fiftyASecond = Rate{50, time.Second}

// usualRates are those that Discord's headers have been seen to give; Discord documents none and may change them.
func usualRates() map[string]Rate {
	return map[string]Rate{
		"POST /channels/{channel}/messages":                                   {5, 5 * time.Second},
		"PATCH /channels/{channel}/messages/{message}":                        {5, 5 * time.Second},
		"DELETE /channels/{channel}/messages/{message}":                       {5, time.Second},
		"GET /channels/{channel}/messages":                                    {5, 5 * time.Second},
		"POST /channels/{channel}/typing":                                     {5, 5 * time.Second},
		"POST /webhooks/{application}/{token}":                                {5, 2 * time.Second},
		"PATCH /webhooks/{application}/{token}/messages/{message}":            {5, 2 * time.Second},
		"GET /webhooks/{application}/{token}/messages/{message}":              {5, 2 * time.Second},
		"DELETE /webhooks/{application}/{token}/messages/{message}":           {5, 2 * time.Second},
		"POST /applications/{application}/commands":                           {5, 20 * time.Second},
		"PATCH /applications/{application}/commands/{command}":                {5, 20 * time.Second},
		"POST /applications/{application}/guilds/{guild}/commands":            {5, 20 * time.Second},
		"PATCH /applications/{application}/guilds/{guild}/commands/{command}": {5, 20 * time.Second},
	}
}

// A bucket counts the requests of one window.
type bucket struct {
	used int
	ends time.Time
}

// A limit is what counting one request came to.
type limit struct {
	name      string
	rate      Rate
	remaining int
	after     time.Duration
	ends      time.Time
	exceeded  bool
	global    bool
	silent    bool // send no headers
}

// take counts one request and tells how many are left and when the window ends.
func (b *bucket) take(rate Rate, now time.Time) (left int, ends time.Time) {
	if !now.Before(b.ends) {
		b.used, b.ends = 0, now.Add(rate.Per)
	}
	b.used++
	return rate.Requests - b.used, b.ends
}

// countRequest counts a call in its bucket and in the global one.
func (s *Server) countRequest(c *call) limit {
	now := s.clock.Now()
	rate := s.rateOf(c.route)
	name := bucketName(c.route)
	key := name + " " + c.topLevel()
	b := s.buckets[key]
	if b == nil {
		b = &bucket{}
		s.buckets[key] = b
	}
	left, ends := b.take(rate, now)
	l := limit{name: name, rate: rate, remaining: max(left, 0), ends: ends, after: ends.Sub(now)}
	l.exceeded = left < 0 && !s.RateLimits.Off
	// Discord sends no rate-limit headers with interaction callbacks.
	l.silent = strings.HasPrefix(c.route, "POST /interactions/")
	if c.needsToken() && !l.exceeded {
		left, ends := s.globalBucket.take(orRate(s.RateLimits.Global, fiftyASecond), now)
		if left < 0 && !s.RateLimits.Off {
			l.exceeded, l.global, l.after = true, true, ends.Sub(now)
		}
	}
	return l
}

func (s *Server) rateOf(route string) Rate {
	if rate, ok := s.RateLimits.Routes[route]; ok && rate.Requests > 0 {
		return rate
	}
	if rate, ok := s.usualRates[route]; ok {
		return rate
	}
	return orRate(s.RateLimits.Default, fiftyASecond)
}

func orRate(r, otherwise Rate) Rate {
	if r.Requests > 0 {
		return r
	}
	return otherwise
}

// bucketName is a name that shows nothing of what it stands for, as Discord's do not.
func bucketName(route string) string {
	sum := md5.Sum([]byte(route))
	return hex.EncodeToString(sum[:])
}

// topLevel is the part of a path that has buckets of its own: a channel, a guild, or a webhook with its token.
func (c *call) topLevel() string {
	return strings.Join([]string{c.PathValue("channel"), c.PathValue("guild"), c.PathValue("token")}, "/")
}

// seconds writes a duration as Discord does, never rounding down, so that who waits that long has waited long enough.
func seconds(d time.Duration) string {
	return strconv.FormatFloat(math.Ceil(max(d.Seconds(), 0)*1000)/1000, 'f', 3, 64)
}

// describe adds the headers of a route's limit.
func (l limit) describe(h http.Header) {
	if l.silent || l.global {
		return
	}
	h.Set("X-RateLimit-Limit", strconv.Itoa(l.rate.Requests))
	h.Set("X-RateLimit-Remaining", strconv.Itoa(l.remaining))
	h.Set("X-RateLimit-Reset", fmt.Sprintf("%.3f", float64(l.ends.UnixMilli())/1000))
	h.Set("X-RateLimit-Reset-After", seconds(l.after))
	h.Set("X-RateLimit-Bucket", l.name)
}

// refusal is the answer 429.
func (l limit) refusal() *answer {
	a := tooMany(l.after, l.global, false)
	l.describe(a.header)
	return a
}

// tooMany is the answer 429 for a client to come back after a while.
func tooMany(after time.Duration, global, shared bool) *answer {
	message, scope := "You are being rate limited.", "user"
	switch {
	case global:
		scope = "global"
	case shared:
		message, scope = "The resource is being rate limited.", "shared"
	}
	a := &answer{status: http.StatusTooManyRequests, header: http.Header{}}
	a.header.Set("Content-Type", "application/json")
	a.header.Set("Retry-After", strconv.Itoa(int(math.Ceil(after.Seconds()))))
	a.header.Set("X-RateLimit-Scope", scope)
	if global {
		a.header.Set("X-RateLimit-Global", "true")
	}
	a.body = []byte(fmt.Sprintf(`{"message":%q,"retry_after":%s,"global":%t}`, message, seconds(after), global))
	return a
}
