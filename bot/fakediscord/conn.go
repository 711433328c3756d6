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
const compressFrom = 1024

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

	transport  bool        // transport compression was asked for
	compressor *compressor // of the writer alone; nil until needed
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
	if (c.transport || o.zlib) && c.compressor == nil {
		c.compressor = newCompressor()
	}
	switch {
	case c.transport:
		kind, payload = websocket.MessageBinary, c.compressor.stream(payload)
	case o.zlib:
		kind, payload = websocket.MessageBinary, c.compressor.alone(payload)
	}
	return c.ws.Write(c.ctx, kind, payload) == nil
}

// A compressor makes zlib of payloads. It is kept for the socket's life because making one costs more than using it.
type compressor struct {
	out bytes.Buffer
	z   *zlib.Writer
}

func newCompressor() *compressor {
	c := &compressor{}
	c.z = zlib.NewWriter(&c.out)
	return c
}

// alone compresses one payload by itself. The result is good until the next call.
func (c *compressor) alone(payload []byte) []byte {
	c.out.Reset()
	c.z.Reset(&c.out)
	_, _ = c.z.Write(payload) // a bytes.Buffer takes everything
	_ = c.z.Close()
	return c.out.Bytes()
}

// stream compresses one payload as the next part of the socket's one stream. The result is good until the next call.
func (c *compressor) stream(payload []byte) []byte {
	c.out.Reset()
	_, _ = c.z.Write(payload) // a bytes.Buffer takes everything
	_ = c.z.Flush()
	return c.out.Bytes()
}
