// Package layout tells a text's headings and prose from the furniture around them: menus, bylines, buttons, tag lists.
//
// It promises that Blocks are in order, disjoint, free of white space at both ends, on rune boundaries, and that every
// line of a text is either in a block or is markup that holds no words (front matter, comments, rules, fences). It
// never changes a byte: a block is a span.
//
// What is furniture is found by rule and never by listing known phrases: by the form of the line (does it end as a
// sentence ends, has it the small words that English sentences cannot do without, a verb, how much of it is capitalised,
// does it consist of separators), and by its company (a heading has prose beneath it; a menu stands among its like). When
// in doubt a line is prose: to lose a sentence is worse than to keep a button.
//
// A paragraph may be one line, as in saved web pages, or many lines wrapped at a fixed width, as in plain-text books.
// Which of the two is seen at each line end: a wrapped line is one that had no room for the first word of the next.
package layout
