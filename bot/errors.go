package main

import "verbatim/retrieval"

// sentence is what a person reads of an error: the sentence that was written for people where there is one.
func sentence(err error) string {
	if plain := retrieval.Plain(err); plain != "" {
		return plain
	}
	return err.Error()
}
