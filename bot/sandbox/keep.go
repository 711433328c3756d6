package sandbox

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"verbatim/bot/fakediscord"
)

// keptState is what a sandbox that is kept has in its file.
type keptState struct {
	People []person        `json:"people"`
	Ahead  time.Duration   `json:"ahead"` // of the clock, in nanoseconds
	World  json.RawMessage `json:"world"`
}

// restore takes up where the file at s.keep ends, and reports whether there was one.
func (s *Sandbox) restore() (bool, error) {
	raw, err := os.ReadFile(s.keep)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	var k keptState
	if err == nil {
		err = json.Unmarshal(raw, &k)
	}
	if err == nil && len(k.People) == 0 {
		err = errors.New("there is nobody in it")
	}
	if err == nil {
		err = s.discord.Load(bytes.NewReader(k.World))
	}
	if err != nil {
		return false, fmt.Errorf("what the sandbox kept in %s cannot be read (%w); delete that file, or leave out --keep", s.keep, err)
	}
	s.clock.Advance(k.Ahead)
	s.world = world{guild: s.discord.Guild().ID, people: k.People}
	return true, nil
}

// save writes the file anew. A file that is half written is never left behind.
func (s *Sandbox) save() error {
	var world bytes.Buffer
	if err := s.discord.Save(&world); err != nil {
		return err
	}
	raw, err := json.Marshal(keptState{s.world.people, s.clock.Ahead(), world.Bytes()})
	if err != nil {
		return err
	}
	half := s.keep + ".new"
	if err := os.WriteFile(half, raw, 0o600); err != nil {
		return err
	}
	return os.Rename(half, s.keep)
}

// savePause is the shortest time between two writings of the file, so that a busy channel does not keep the disk busy.
const savePause = time.Second

// saveChanges writes the file whenever something has changed, and once more at the end. What cannot be written is logged:
// the sandbox goes on without.
func (s *Sandbox) saveChanges(ctx context.Context) error {
	var seen uint64
	for {
		ended := s.discord.WaitFor(ctx, func(w fakediscord.World) bool {
			changed := w.Version() != seen
			seen = w.Version()
			return changed
		})
		if err := s.save(); err != nil {
			s.log.Error("the sandbox could not be kept", "file", s.keep, "error", err)
		}
		if ended != nil {
			return nil
		}
		select {
		case <-time.After(savePause):
		case <-ctx.Done():
		}
	}
}
