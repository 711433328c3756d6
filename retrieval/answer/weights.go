package answer

import (
	_ "embed"
	"encoding/json"
	"fmt"
)

// weights.json is written by TestWeights, which fits it to a public collection and says there how well it does:
//
//	VERBATIM_EVAL=<folder of collections> go test ./retrieval/answer -run TestWeights -update
//
//go:embed weights.json
var weightsFile []byte

// fitted is what was fitted, ready for use and never changed.
var fitted = mustParseFitted(weightsFile)

// fittedWeights are the weights of the evidence with the measurement that speaks for them.
type fittedWeights struct {
	Measured string // what was measured, in words
	Weights  evidence
}

func mustParseFitted(data []byte) fittedWeights {
	var f fittedWeights
	if err := json.Unmarshal(data, &f); err != nil {
		panic(fmt.Sprintf("weights.json: %v", err))
	}
	return f
}

// MarshalJSON writes evidence by name.
func (e evidence) MarshalJSON() ([]byte, error) {
	named := make(map[string]float64, len(e))
	for i, value := range e {
		named[evidenceNames[i]] = value
	}
	return json.Marshal(named)
}

// UnmarshalJSON reads evidence by name and wants exactly the names there are.
func (e *evidence) UnmarshalJSON(data []byte) error {
	var named map[string]float64
	if err := json.Unmarshal(data, &named); err != nil {
		return err
	}
	for i, name := range evidenceNames {
		value, known := named[name]
		if !known {
			return fmt.Errorf("no weight for %q", name)
		}
		e[i] = value
		delete(named, name)
	}
	if len(named) > 0 {
		return fmt.Errorf("weights for evidence there is not: %v", named)
	}
	return nil
}
