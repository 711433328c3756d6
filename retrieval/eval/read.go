package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// longestLine is the longest line that is read, in bytes: a question is at most 4,000, and the rest is room for its answers.
const longestLine = 1 << 20

// eachLine calls f with every line that is not blank. Its error names the line.
func eachLine(r io.Reader, f func(line []byte) error) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, longestLine)
	number := 0
	for lines.Scan() {
		number++
		line := bytes.TrimRight(lines.Bytes(), "\r")
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := f(line); err != nil {
			return fmt.Errorf("line %d %w", number, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("line %d cannot be read: %w", number+1, err)
	}
	return nil
}

var (
	errNoQuery    = errors.New(`is not an object such as {"id": "1", "text": "..."}`)
	errNoQuestion = errors.New(`is not an object such as {"id": "1", "text": "...", "answers": ["..."]}`)
	errNoID       = errors.New("has no id")
	errNoGain     = errors.New("is not a query's id, a document and a gain, parted by tabs")
)

// ReadQueries reads the lines of queries.jsonl.
func ReadQueries(r io.Reader) ([]Query, error) {
	queries, known := []Query{}, make(ids)
	err := eachLine(r, func(line []byte) error {
		var in struct {
			ID   json.RawMessage
			Text *string
		}
		if json.Unmarshal(line, &in) != nil || in.Text == nil {
			return errNoQuery
		}
		id, err := known.take(in.ID, errNoQuery)
		if err != nil {
			return err
		}
		queries = append(queries, Query{ID: id, Text: *in.Text})
		return nil
	})
	return queries, err
}

// ids are those read so far.
type ids map[string]bool

// take reads an id, which may be a string or a number, and which no line before had: reports and judgments go by it. Of anything
// else the error is malformed.
func (known ids) take(raw json.RawMessage, malformed error) (string, error) {
	var id string
	if json.Unmarshal(raw, &id) != nil {
		var number json.Number
		if raw != nil && json.Unmarshal(raw, &number) != nil {
			return "", malformed
		}
		id = number.String()
	}
	switch {
	case id == "":
		return "", errNoID
	case known[id]:
		return "", fmt.Errorf("has the id %q, as another line before it", id)
	}
	known[id] = true
	return id, nil
}

// ReadGains reads the lines of qrels.tsv: by query, what each judged document is worth.
func ReadGains(r io.Reader) (map[string]map[string]float64, error) {
	gains := make(map[string]map[string]float64)
	err := eachLine(r, func(line []byte) error {
		parts := strings.Split(string(line), "\t")
		if len(parts) != 3 {
			return errNoGain
		}
		gain, err := strconv.ParseFloat(strings.TrimSpace(parts[2]), 64)
		if err != nil || math.IsNaN(gain) || math.IsInf(gain, 0) {
			return errNoGain
		}
		query, document := strings.TrimSpace(parts[0]), strings.TrimSpace(parts[1])
		if gains[query] == nil {
			gains[query] = make(map[string]float64)
		}
		if _, twice := gains[query][document]; twice {
			return fmt.Errorf("judges document %q of query %q a second time", document, query)
		}
		gains[query][document] = gain
		return nil
	})
	return gains, err
}

// ReadQuestions reads the lines of questions.jsonl.
func ReadQuestions(r io.Reader) ([]Question, error) {
	questions, known := []Question{}, make(ids)
	err := eachLine(r, func(line []byte) error {
		var in struct {
			ID             json.RawMessage
			Text, Question *string
			Kind, Article  string
			Answers        *[]Accepted
		}
		if json.Unmarshal(line, &in) != nil || in.Answers == nil || (in.Text == nil) == (in.Question == nil) {
			return errNoQuestion
		}
		q := Question{Kind: in.Kind, Article: in.Article, Answers: *in.Answers}
		if in.ID != nil { // judgments name queries, but nothing need name a question
			id, err := known.take(in.ID, errNoQuestion)
			if err != nil {
				return err
			}
			q.ID = id
		}
		if q.Text = deref(in.Text); in.Question != nil {
			q.Text = *in.Question
		}
		questions = append(questions, q)
		return nil
	})
	return questions, err
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// UnmarshalJSON reads a string, or an object with the source that it must come from.
func (a *Accepted) UnmarshalJSON(data []byte) error {
	if json.Unmarshal(data, &a.Contains) == nil && a.Contains != "" {
		return nil
	}
	var in struct{ Source, Contains string }
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	if in.Contains == "" {
		return errors.New("an answer holds no words")
	}
	*a = Accepted(in)
	return nil
}
