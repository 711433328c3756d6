package fakediscord

import "time"

// A Rate is how many requests may come in a window of time.
type Rate struct {
	Requests int
	Per      time.Duration
}

// RateLimits say when requests are answered with 429. A zero Rate means Discord's default.
type RateLimits struct {
	Off     bool            // send headers but refuse nothing
	Global  Rate            // 50 in a second; interaction callbacks and webhooks do not count
	Default Rate            // each route with no other: 50 in a second
	Routes  map[string]Rate // by method and pattern, such as "POST /channels/{channel}/messages": 5 in 5 s
}
