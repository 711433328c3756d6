//go:build unix

package corpus

import "syscall"

// mkfifo makes a named pipe, which no system but Unix has in its file system.
func mkfifo(name string, mode uint32) error { return syscall.Mkfifo(name, mode) }
