package sandbox

import (
	"testing"
	"testing/synctest"
	"time"
)

func TestClockRunsAndJumps(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var c Clock
		start := c.Now()
		var rang []string
		ring := func(name string) func() { return func() { rang = append(rang, name) } }
		c.AfterFunc(time.Second, ring("soon"))
		c.AfterFunc(3*time.Hour, ring("later"))
		c.AfterFunc(2*time.Hour, ring("late"))
		c.AfterFunc(5*time.Hour, ring("last"))
		stop := c.AfterFunc(time.Hour, ring("never"))
		if !stop() || stop() {
			t.Error("a timer is stopped once")
		}
		time.Sleep(time.Second)
		synctest.Wait()
		c.Advance(4 * time.Hour)
		synctest.Wait()
		if got := c.Now().Sub(start); got != 4*time.Hour+time.Second || c.Ahead() != 4*time.Hour {
			t.Errorf("it is %s later, %s ahead", got, c.Ahead())
		}
		c.Advance(-time.Hour)
		if c.Ahead() != 4*time.Hour {
			t.Error("it went back")
		}
		time.Sleep(time.Hour)
		synctest.Wait()
		if got := len(rang); got != 4 || rang[0] != "soon" || rang[1] != "late" || rang[2] != "later" || rang[3] != "last" {
			t.Errorf("rang %v", rang)
		}
	})
}
