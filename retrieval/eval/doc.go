// Package eval measures an engine on test collections.
//
// It promises the figures that others report, so that they can be compared: nDCG@10, MAP and recall@100 are trec_eval's, and a
// quote holds an answer when it holds the accepted words, case and runs of white space aside. It knows the engine as a
// retrieval.Library only and asks it what a person could ask, so that nothing is measured which nobody gets.
//
// A collection is a folder with the documents in docs/ and beside them
//
//   - queries.jsonl and qrels.tsv, for a ranking of documents: lines {"id": "1", "text": "…"}, and lines of a query's id, a
//     document (its file's name without .txt) and a gain, parted by tabs;
//   - or questions.jsonl, for answers: lines {"id": "1", "text": "…", "article": "…", "answers": ["…"]}, with no answers
//     where the documents do not say. An answer may be {"source": "…", "contains": "…"}, to want it from one file;
//     "question" may stand for "text", and "kind" groups the report. An article names the document that a question is about.
//
// A file of questions alone is a collection too, on whatever documents the caller has.
package eval
