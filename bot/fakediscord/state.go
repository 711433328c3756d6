package fakediscord

import (
	"cmp"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"
)

// state is what changes while the server runs. Everything in it is guarded by mu. Slices that have been handed out are
// replaced and never written to.
type state struct {
	once    sync.Once
	mu      sync.Mutex
	changed chan struct{} // closed and replaced at every change
	version uint64        // how many changes there were
	clock   Clock
	log     *slog.Logger
	kept    int
	lastID  uint64
	serial  uint64 // of the last request or event recorded

	listener net.Listener
	http     *http.Server
	mux      *http.ServeMux
	done     chan struct{} // closed by Close
	closed   bool
	running  sync.WaitGroup // of requests and sockets

	applicationID string
	bot           *User
	person        *User
	firstGuild    string
	firstChannel  string
	users         map[string]*User
	guilds        map[string]*guild
	guildOrder    []string
	channels      map[string]*channel
	messages      map[string]*Message
	files         map[string]Attachment // by ID
	commands      []*Command
	interactions  map[string]*interaction
	tokens        map[string]*interaction
	nonces        map[string]sentNonce

	sessions      map[string]*session
	conns         map[*conn]struct{}
	identifies    int
	resumes       int
	startsOfDay   int
	dayStarted    time.Time
	acks          Acks
	duplicateNext int

	faults       []*InjectedFault
	requests     []Request
	buckets      map[string]*bucket
	globalBucket bucket
	usualRates   map[string]Rate
}

// lock takes the lock, and sets the world up at first use.
func (s *Server) lock() {
	s.once.Do(s.setUp)
	s.mu.Lock()
}

func (s *Server) unlock() { s.mu.Unlock() }

// stamp numbers and dates what is recorded. The lock must be held.
func (st *state) stamp() (serial uint64, now time.Time) {
	st.serial++
	return st.serial, st.clock.Now()
}

// touch wakes everyone who waits for a change. The lock must be held.
func (st *state) touch() {
	st.version++
	close(st.changed)
	st.changed = make(chan struct{})
}

// setUp fills in what the zero value leaves out.
func (s *Server) setUp() {
	s.changed = make(chan struct{})
	s.done = make(chan struct{})
	s.clock = s.Clock
	if s.clock == nil {
		s.clock = realClock{}
	}
	s.kept = cmp.Or(s.Kept, DefaultKept)
	s.log = cmp.Or(s.Logger, slog.New(slog.NewTextHandler(io.Discard, nil)))
	s.users = map[string]*User{}
	s.guilds = map[string]*guild{}
	s.channels = map[string]*channel{}
	s.messages = map[string]*Message{}
	s.files = map[string]Attachment{}
	s.interactions = map[string]*interaction{}
	s.tokens = map[string]*interaction{}
	s.nonces = map[string]sentNonce{}
	s.sessions = map[string]*session{}
	s.conns = map[*conn]struct{}{}
	s.buckets = map[string]*bucket{}
	s.mux = s.routes()
	s.usualRates = usualRates()
	s.dayStarted = s.clock.Now()
	s.populate()
}

// populate makes the world that is there from the start. An application and its bot share one ID, as new ones do.
func (s *Server) populate() {
	s.applicationID = s.newID()
	s.bot = s.addUser(User{ID: s.applicationID, Username: "verbatim", Bot: true})
	s.person = s.addUser(User{Username: "ada"})
	g := s.addGuild(Guild{Name: "Library", OwnerID: s.person.ID})
	s.firstGuild = g.ID
	s.firstChannel = s.addChannel(Channel{Type: TextChannel, GuildID: g.ID, Name: "general"}).ID
}

// token is the token that the bot must show.
func (s *Server) token() string { return cmp.Or(s.Token, DefaultToken) }

// WaitFor returns nil as soon as ok says so, asked at once and after every change, or the context's error.
func (s *Server) WaitFor(ctx context.Context, ok func(World) bool) error {
	for {
		s.lock()
		done := ok(World{s})
		changed := s.changed
		s.unlock()
		if done {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// Connected waits until a session of the bot is identified or resumed.
func (s *Server) Connected(ctx context.Context) error {
	return s.WaitFor(ctx, func(w World) bool { return w.Connections() > 0 })
}
