// Package timeline draws exercises on an axis of time, as a picture with a text that says the same.
//
// It promises that what is drawn can be read: no two labels overlap, none leaves the picture, the type is never smaller than a
// phone's, and colours have the contrast that WCAG asks for, on a background of the picture's own, so that Discord's theme does
// not matter. What is not certain looks so: a date of which only the month or the year is given is a pale bar with a hollow
// sign. What has no room is counted in the picture, never left out in silence. The same exercises make the same bytes.
//
// The way is from data to data: exercises become entries with labels that are set and measured, entries become blocks that have
// found their place, blocks become a sheet (all in points), and only the last step knows pixels.
//
// The drawing library is git.sr.ht/~sbinet/gg, the maintained successor of fogleman/gg (whose last version is of 2019): small,
// pure Go, and with an integer rasteriser, so that pictures are the same on every machine. Plotting libraries (gonum/plot) place
// labels without looking whether they overlap, which is most of the work here; tdewolff/canvas brings ten times the
// dependencies for things not needed, such as shaping and PDF. The type is Go Regular and Go Bold from golang.org/x/image
// (three-clause BSD licence), which cover the Latin, Greek and Cyrillic of the press.
package timeline
