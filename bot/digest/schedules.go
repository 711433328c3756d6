package digest

import (
	"sync"
	"time"

	"verbatim/bot/digest/due"
	"verbatim/bot/store"
)

// Schedules reads when subscriptions are due, and remembers zones: to load one takes longer than all the rest. The zero value
// is ready, and safe for concurrent use.
type schedules struct {
	mu    sync.Mutex
	zones map[string]*time.Location
}

// of is when a subscription is due. A zone that this program does not know any more counts as UTC.
func (c *schedules) of(s store.Subscription) due.Schedule {
	return due.Schedule{Time: due.TimeOfDay(s.Minutes), Days: due.Days(s.Days), Zone: c.zone(s.Zone)}
}

func (c *schedules) zone(name string) *time.Location {
	c.mu.Lock()
	defer c.mu.Unlock()
	if zone, known := c.zones[name]; known {
		return zone
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		zone = time.UTC
	}
	if c.zones == nil {
		c.zones = make(map[string]*time.Location)
	}
	c.zones[name] = zone
	return zone
}

// ScheduleOf is when a subscription is due.
func ScheduleOf(s store.Subscription) due.Schedule { return new(schedules).of(s) }
