package fakediscord

import (
	"strconv"
	"time"
)

// discordEpoch is the first second of 2015 in Unix milliseconds, from which snowflakes count.
const discordEpoch = 1_420_070_400_000

// snowflakeTimeShift is how many low bits of a snowflake do not belong to its time.
const snowflakeTimeShift = 22

// newID makes an ID of the clock's time that is larger than every ID before it, also when the clock stands still.
func (st *state) newID() string {
	id := snowflakeOf(st.clock.Now())
	if id <= st.lastID {
		id = st.lastID + 1
	}
	st.lastID = id
	return strconv.FormatUint(id, 10)
}

// snowflakeOf is the smallest snowflake of a time.
func snowflakeOf(t time.Time) uint64 {
	return uint64(max(t.UnixMilli()-discordEpoch, 1)) << snowflakeTimeShift
}

// parseID reads a snowflake, or tells that it is none.
func parseID(id string) (uint64, bool) {
	n, err := strconv.ParseUint(id, 10, 64)
	return n, err == nil
}

// olderID reports whether the snowflake a was made before b.
func olderID(a, b string) bool {
	x, _ := parseID(a)
	y, _ := parseID(b)
	return x < y
}
