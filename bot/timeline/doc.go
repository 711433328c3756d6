// Package timeline draws exercises on an axis of time, as a picture with a text that says the same.
//
// It promises that what is drawn can be read: no two labels overlap, none leaves the picture, the type is as large as the number
// of exercises allows, and colours have the contrast that WCAG asks for, on a background of the picture's own, so that Discord's
// theme does not matter. What is not certain looks so: a date of which only the month or the year is given is a hollow sign under
// a pale bar. What has no room is counted in the picture, never left out in silence. The same exercises make the same bytes.
//
// The way is from data to data: exercises become entries with labels that are set and measured, entries become blocks that have
// found their place, blocks become a sheet (all in points), and only the last step knows pixels.
//
// The drawing library is git.sr.ht/~sbinet/gg, the maintained successor of fogleman/gg (whose last version is of 2019): small,
// pure Go, under the MIT licence, and the one that gonum/plot draws with. Plotting libraries such as gonum/plot place labels
// without looking whether they overlap, which is most of the work here; tdewolff/canvas brings many times the dependencies for
// what is not needed, such as shaping and PDF. The type is Go Regular and Go Bold from golang.org/x/image (three-clause BSD
// licence), which have the Latin, Greek and Cyrillic of the press; what they lack is shown as a box, and written out in the text
// beside the picture.
package timeline
