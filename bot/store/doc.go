// Package store keeps what must survive: who subscribed to a daily post, what was posted, what was shown in it, and how often
// a question found no answer. Everything else the program can make anew from the material.
//
// It promises that what a method has returned without an error is on the disk, though the process be killed or the power
// fail the moment after; that every write can be made twice with the effect of one; and that a database it cannot read is
// left exactly as it is. No names, no words and no users are kept: a channel, a server and numbers are all there is, and of what was posted and asked
// no more than somewhat over a year.
//
// It is SQLite, through database/sql, in one file beside the index. The statements keep to what PostgreSQL takes as well, with
// the parameters of each numbered in the order in which they occur, so that both read them alike. Times are milliseconds of
// Unix time; 0 is none.
//
// What goes wrong with the database itself is a *Problem, whose Kind says what a person should do about it.
package store
