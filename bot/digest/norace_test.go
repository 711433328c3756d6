//go:build !race

package digest

const racing = false
