//go:build race

package digest

const racing = true
