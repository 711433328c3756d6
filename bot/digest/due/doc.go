// Package due says when a daily post is due: it reads times of day, days and time zones as people write them, and reckons
// with them.
//
// It promises that a schedule has exactly one occasion for each of its days that a calendar on the wall of its zone shows,
// that occasions come in the order of their days, and that nothing but the schedule and the time given decides them. Where a clock on that wall never shows the time of day (it is put forward past it), the occasion is the
// first moment after; where it shows it twice (it is put back), the first. A day that a zone leaves out altogether has none.
//
// Times and zones are those of the wall, never of the machine. The rules of every zone are in the program.
package due

import _ "time/tzdata" // so that a zone means the same on a machine without a time zone database
