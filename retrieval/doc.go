// Package retrieval answers questions about a folder of documents in the documents' own words.
//
// Its one promise is that a quote is a quote: Excerpt.Quote is byte for byte what stands in the file Excerpt.Source from
// Excerpt.Start to Excerpt.End. Nothing in or under this package writes a sentence about the material; what cannot be
// quoted is declined, with the reason.
//
// A tour, bottom up. This package holds the words that the others share, and imports no other module.
//
//   - [verbatim/retrieval/layout] tells a text's headings and prose from the furniture around them: menus, bylines, buttons.
//   - [verbatim/retrieval/analysis] turns text into the terms that are indexed and looked for.
//   - [verbatim/retrieval/corpus] reads a folder into Documents, and says by name what it could not read and what to do.
//   - [verbatim/retrieval/passage] cuts a Document into sentences and Passages, as byte spans.
//   - [verbatim/retrieval/index] keeps the passages in a Bleve index on disk, up to date with the folder.
//   - [verbatim/retrieval/question] turns what was asked into terms, with typed mistakes mended.
//   - [verbatim/retrieval/labelled] measures what finds things in text, for tests.
//   - [verbatim/retrieval/words] steps over a text word by word.
//   - [verbatim/retrieval/country] finds the countries that a text names.
//   - [verbatim/retrieval/calendar] finds the dates and other times that a text gives.
//   - [verbatim/retrieval/quantity] finds how many people and things a text speaks of, and the designations of equipment.
//   - [verbatim/retrieval/exercise/syntax] cuts a sentence into words, and says what each may do.
//   - [verbatim/retrieval/exercise/mention] finds where a sentence speaks of an exercise, and by what names.
//   - [verbatim/retrieval/exercise/value] finds what a sentence says of it: who, where, when, how many.
//   - [verbatim/retrieval/exercise/finding] holds what one document tells of exercises, and keeps it.
//   - [verbatim/retrieval/exercise/telling] reads one document, and tells which mentions speak of one exercise.
//   - [verbatim/retrieval/exercise/gather] puts together what several documents tell of one exercise.
//   - [verbatim/retrieval/exercise/lookup] finds things by their names while a person types.
//   - [verbatim/retrieval/exercise] finds the exercises that Documents tell of, each value with the words that give it.
//   - [verbatim/retrieval/exercise/inquiry] tells which of these a question asks for, and quotes what tells of them.
//   - [verbatim/retrieval/answer] ranks, chooses the quote, or declines. It implements Library.
//   - [verbatim/retrieval/eval] measures a Library on test collections.
//
// Imports point down this list only; a test in package bot holds them to it.
package retrieval
