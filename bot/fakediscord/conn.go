package fakediscord

import (
	"bytes"
	"compress/zlib"
	"context"
	"time"

	"github.com/coder/websocket"
)

// compressFrom is the length in bytes from which a payload is compressed for a client that asked for it. Discord
// compresses only some events and leaves open which.
const compressFrom = 256

// A conn is one gateway socket. Its fields are guarded by the server's lock, except those of the writer alone.
type conn struct {
	server   *Server
	ws       *websocket.Conn
	ctx      context.Context
	cancel   context.CancelFunc
	session  *session // nil before identify or resume
	version  int
	compress bool // payload compression
	received int  // payloads in the minute that began at since
	since    time.Time
	lateAcks int
	beat     *time.Timer

	queue   []outgoing
	wake    chan struct{}
	closing bool

	stream *streamCompressor // of the writer alone; nil unless transport compression was asked for
}

// outgoing is a payload, or the end where code is not 0.
type outgoing struct {
	payload []byte
	zlib    bool
	code    websocket.StatusCode
	reason  string
}

// enqueue has a payload written after all that were before it.
func (c *conn) enqueue(payload []byte) {
	c.push(outgoing{payload: payload, zlib: c.compress && len(payload) >= compressFrom})
}

// close has the socket closed with a code after all that was enqueued.
func (c *conn) close(code int, reason string) {
	c.push(outgoing{code: websocket.StatusCode(code), reason: reason})
	c.closing = true
}

// drop cuts the socket at once.
func (c *conn) drop() {
	c.closing = true
	c.cancel()
}

func (c *conn) push(o outgoing) {
	if c.closing {
		return
	}
	c.queue = append(c.queue, o)
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

// write writes what is enqueued until the socket ends.
func (c *conn) write() {
	defer c.cancel()
	for {
		c.server.lock()
		queue := c.queue
		c.queue = nil
		c.server.unlock()
		for _, o := range queue {
			if !c.writeOne(o) {
				return
			}
		}
		select {
		case <-c.wake:
		case <-c.ctx.Done():
			_ = c.ws.CloseNow()
			return
		}
	}
}

// writeOne writes one payload or close frame and reports whether the socket is still good.
func (c *conn) writeOne(o outgoing) bool {
	if o.code != 0 {
		// Close waits for the other side's close frame, which ends the reader; it gives up by itself.
		_ = c.ws.Close(o.code, o.reason)
		return false
	}
	kind, payload := websocket.MessageText, o.payload
	switch {
	case c.stream != nil:
		kind, payload = websocket.MessageBinary, c.stream.compress(payload)
	case o.zlib:
		kind, payload = websocket.MessageBinary, zlibOf(payload)
	}
	return c.ws.Write(c.ctx, kind, payload) == nil
}

// zlibOf compresses one payload by itself.
func zlibOf(payload []byte) []byte {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write(payload) // a bytes.Buffer takes everything
	_ = z.Close()
	return b.Bytes()
}

// A streamCompressor compresses all payloads of a socket in one zlib stream, flushed after each.
type streamCompressor struct {
	out bytes.Buffer
	z   *zlib.Writer
}

func newStreamCompressor() *streamCompressor {
	c := &streamCompressor{}
	c.z = zlib.NewWriter(&c.out)
	return c
}

func (c *streamCompressor) compress(payload []byte) []byte {
	c.out.Reset()
	_, _ = c.z.Write(payload)
	_ = c.z.Flush()
	return bytes.Clone(c.out.Bytes())
}
