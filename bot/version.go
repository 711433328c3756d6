package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

type versionCommand struct{}

// Run prints the program's version, the commit it was built from where that is known, and Go's version.
func (versionCommand) Run(p *process) error {
	_, err := fmt.Fprintln(p.stdout, versionOfThis())
	return err
}

func versionOfThis() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return versionLine(info)
}

func versionLine(info *debug.BuildInfo) string {
	version := info.Main.Version
	if version == "" {
		version = "(devel)"
	}
	line := fmt.Sprintf("%s %s %s %s/%s", program, version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	settings := make(map[string]string)
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	if settings["vcs.revision"] != "" {
		line += " " + settings["vcs.revision"]
	}
	if settings["vcs.modified"] == "true" {
		line += " with changes"
	}
	return line
}
