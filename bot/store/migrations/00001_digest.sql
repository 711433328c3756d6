-- +goose Up

-- The channels that want a daily post, and when.
CREATE TABLE subscriptions (
    channel_id   TEXT    NOT NULL PRIMARY KEY,
    guild_id     TEXT    NOT NULL,
    minutes      INTEGER NOT NULL, -- since midnight
    days         INTEGER NOT NULL, -- a bit for each, Sunday the lowest
    zone         TEXT    NOT NULL,
    topics       TEXT    NOT NULL,
    origin       TEXT    NOT NULL, -- command or config
    since        BIGINT  NOT NULL, -- occasions before are not owed
    material     BIGINT  NOT NULL, -- files noted later are new to the channel
    handled      TEXT    NOT NULL, -- the last day of which nothing is owed any more
    suspended    TEXT    NOT NULL, -- why nothing is posted; empty where it is
    suspended_at BIGINT  NOT NULL
);

-- One row for each channel and day that was due: the ledger. It stays when a subscription goes, so that no day comes twice.
CREATE TABLE posts (
    channel_id TEXT    NOT NULL,
    day        TEXT    NOT NULL,
    state      TEXT    NOT NULL, -- claimed, done, empty, missed or failed
    owner      TEXT    NOT NULL, -- who has claimed it
    until      BIGINT  NOT NULL, -- nobody else may before
    tries      INTEGER NOT NULL,
    sent       BIGINT  NOT NULL, -- when it was first sent, whatever became of that
    exercise   TEXT    NOT NULL, -- what was chosen for it
    quotation  TEXT    NOT NULL,
    material   BIGINT  NOT NULL,
    anew       INTEGER NOT NULL, -- a bit for each kind of which all had had their turn
    message_id TEXT    NOT NULL,
    posted     BIGINT  NOT NULL,
    late       INTEGER NOT NULL,
    trouble    TEXT    NOT NULL, -- what stood in the way last
    PRIMARY KEY (channel_id, day)
);

-- What a channel has seen since its round began.
CREATE TABLE shown (
    channel_id TEXT NOT NULL,
    kind       TEXT NOT NULL,
    item       TEXT NOT NULL,
    PRIMARY KEY (channel_id, kind, item)
);

-- The files that were ever part of the material, by content, with the number of the state in which they first were.
CREATE TABLE material (
    sha256 TEXT   NOT NULL PRIMARY KEY,
    state  BIGINT NOT NULL
);

-- How many questions found no answer, by the hour.
CREATE TABLE misses (
    guild_id TEXT    NOT NULL,
    hour     BIGINT  NOT NULL,
    misses   INTEGER NOT NULL,
    PRIMARY KEY (guild_id, hour)
);

-- The zone that was used last in a server.
CREATE TABLE guilds (
    guild_id TEXT NOT NULL PRIMARY KEY,
    zone     TEXT NOT NULL
);
