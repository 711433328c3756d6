// Package timeline draws exercises on an axis of time, as a picture with a text that says the same.
package timeline
