package due

import (
	"archive/zip"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write zones.txt anew from Go's copy of the time zone database")

func TestParseTime(t *testing.T) {
	t.Parallel()
	for given, want := range map[string]string{
		"09:00": "09:00", "9:00": "09:00", "9am": "09:00", "9 AM": "09:00", "9 a.m.": "09:00", "9:30 pm": "21:30", "9": "09:00",
		"21h30": "21:30", "21h": "21:00", "0900": "09:00", "930": "09:30", "noon": "12:00", "Midnight": "00:00", "12am": "00:00",
		"12 pm": "12:00", "12:01am": "00:01", "9.15": "09:15", "23:59": "23:59", "0:00": "00:00", " 7 o'clock ": "07:00", "00": "00:00",
	} {
		if got, err := ParseTime(given); err != nil || got.String() != want {
			t.Errorf("%q is %s, %v; want %s", given, got, err, want)
		}
	}
}

func TestParseTimeRefuses(t *testing.T) {
	t.Parallel()
	for given, want := range map[string]TimeProblem{
		"25:00": HourTooMuch, "24:00": HourTooMuch, "13pm": HourOfTwelve, "0am": HourOfTwelve, "9:60": MinuteTooMuch, "0999": MinuteTooMuch,
		"": NoTime, "soon": NoTime, "9:5": NoTime, "9:30:00": NoTime, "-9": NoTime, "9 xm": NoTime, "12345": NoTime, "am": NoTime, "٩": NoTime,
	} {
		got, err := ParseTime(given)
		var refused *TimeError
		if !errors.As(err, &refused) || refused.Why != want || refused.Given != given {
			t.Errorf("%q is %s, %v; want %q", given, got, err, want)
		}
	}
}

func FuzzParseTime(f *testing.F) {
	f.Add("9:30 pm")
	f.Fuzz(func(t *testing.T, given string) {
		got, err := ParseTime(given)
		if err != nil {
			return
		}
		if again, err := ParseTime(got.String()); err != nil || again != got || got < 0 || got > 1439 {
			t.Errorf("%q is %d, and %q is %d, %v", given, got, got.String(), again, err)
		}
	})
}

func TestParseDays(t *testing.T) {
	t.Parallel()
	for given, want := range map[string]Days{
		"": EveryDay, "daily": EveryDay, "Every day": EveryDay, "weekdays": Weekdays, "Mon-Fri": Weekdays, "monday to friday": Weekdays,
		"weekends": Weekends, "sat, sun": Weekends, "mon,wed": 1<<time.Monday | 1<<time.Wednesday, "mon & wed": 1<<time.Monday | 1<<time.Wednesday,
		"Mondays and Wednesdays": 1<<time.Monday | 1<<time.Wednesday, "tu th": 1<<time.Tuesday | 1<<time.Thursday,
		"sat-mon": Weekends | 1<<time.Monday, "Mon., Wed.": 1<<time.Monday | 1<<time.Wednesday, "mon – wed": 1<<time.Monday | 1<<time.Tuesday | 1<<time.Wednesday,
		"weekends, wed": Weekends | 1<<time.Wednesday,
	} {
		if got, err := ParseDays(given); err != nil || got != want {
			t.Errorf("%q is %v, %v; want %v", given, got.List(), err, want.List())
		}
	}
	for given, word := range map[string]string{"m": "m", "mon,noday": "noday", "mon-": "mon-", "1": "1", "mon-x": "mon-x", "weekdaysss": "weekdaysss"} {
		got, err := ParseDays(given)
		var refused *DaysError
		if !errors.As(err, &refused) || refused.Word != word {
			t.Errorf("%q is %v, %v; want %q refused", given, got.List(), err, word)
		}
	}
}

func FuzzParseDays(f *testing.F) {
	f.Add("mon-fri, sun")
	f.Fuzz(func(t *testing.T, given string) {
		if got, err := ParseDays(given); (got == 0 || got > EveryDay) == (err == nil) {
			t.Errorf("%q is %b, %v", given, got, err)
		}
	})
}

func TestParseZone(t *testing.T) {
	t.Parallel()
	for given, want := range map[string]string{
		"Europe/London": "Europe/London", "europe/london": "Europe/London", "utc": "UTC", "London": "Europe/London",
		"new york": "America/New_York", "America/New York": "America/New_York", " Asia/Kolkata ": "Asia/Kolkata", "US/Eastern": "US/Eastern",
	} {
		if got, err := ParseZone(given); err != nil || got.String() != want {
			t.Errorf("%q is %v, %v; want %s", given, got, err, want)
		}
	}
}

func TestParseZoneOffersTheNearest(t *testing.T) {
	t.Parallel()
	for given, want := range map[string]string{
		"Europe/Lodon": "Europe/London", "Berln": "Europe/Berlin", "Amercia/New_York": "America/New_York", "tokio": "Asia/Tokyo",
		"Europe/Kiew": "Europe/Kiev", "Local": "", "": "UTC", "../etc/passwd": "", "Mars/Olympus": "",
	} {
		got, err := ParseZone(given)
		var unknown *ZoneError
		if !errors.As(err, &unknown) || len(unknown.Nearest) != nearestZones {
			t.Errorf("%q is %v, %v", given, got, err)
			continue
		}
		if want != "" && !slices.Contains(unknown.Nearest, want) {
			t.Errorf("near %q are %v, without %s", given, unknown.Nearest, want)
		}
	}
}

func TestSuggestZones(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{"": "UTC", "lon": "Europe/London", "Europe/": "Europe/Amsterdam", "new_y": "America/New_York", "york": "America/New_York"} {
		got := SuggestZones(typed, 25)
		if !slices.Contains(got, want) || len(got) != 25 {
			t.Errorf("for %q: %v, without %s", typed, got, want)
		}
	}
	for _, name := range wellKnown() {
		if !slices.Contains(Zones(), name) {
			t.Errorf("%s is offered and not in the list", name)
		}
	}
}

// goroot is where the Go that runs the test lies.
func goroot(t *testing.T) string {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skipf("the go command does not say where it lies: %v", err)
	}
	return strings.TrimSpace(string(root))
}

// TestZonesAreGos holds the list to Go's copy of the database: every zone can be loaded on every machine, and none is missing.
func TestZonesAreGos(t *testing.T) {
	t.Parallel()
	archive, err := zip.OpenReader(filepath.Join(goroot(t), "lib", "time", "zoneinfo.zip"))
	if err != nil {
		t.Skipf("this Go comes without its copy of the time zone database: %v", err)
	}
	defer archive.Close()
	var names []string
	for _, f := range archive.File {
		region, _, isPlace := strings.Cut(f.Name, "/")
		if f.Name == "UTC" || isPlace && slices.Contains(regions(), region) && !strings.HasSuffix(f.Name, "/") {
			names = append(names, f.Name)
		}
	}
	slices.Sort(names)
	if *update {
		if err := os.WriteFile("zones.txt", []byte(strings.Join(names, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !slices.Equal(names, Zones()) {
		t.Error("zones.txt is not what this Go has; run this test with -update")
	}
}

// regions are those that the database gives its names by; what lies outside is there for older programs.
func regions() []string {
	return []string{"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}
}
