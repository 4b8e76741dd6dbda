-- The storage of one server, in a file. Times are milliseconds since 1970 in UTC.
CREATE TABLE assay_task (
    id TEXT NOT NULL PRIMARY KEY,
    login TEXT NOT NULL,
    status TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    forced INTEGER NOT NULL,
    trace TEXT NOT NULL,
    revision INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    retention INTEGER NOT NULL,
    -- null while it has not ended
    expires_at INTEGER,
    result BLOB
);
CREATE INDEX assay_task_login ON assay_task (login);
CREATE INDEX assay_task_expires ON assay_task (expires_at);
CREATE INDEX assay_task_open ON assay_task (finished) WHERE finished = 0;

CREATE TABLE assay_queue (
    task TEXT NOT NULL PRIMARY KEY,
    lane INTEGER NOT NULL,
    client TEXT NOT NULL,
    -- clients take turns: the virtual time at which it is served
    place INTEGER NOT NULL,
    position INTEGER NOT NULL,
    -- 0 waits, 1 is at a worker, 2 is set aside
    state INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    crashes INTEGER NOT NULL
);
CREATE INDEX assay_queue_next ON assay_queue (state, lane, place, position);
CREATE INDEX assay_queue_client ON assay_queue (state, lane, client, place);

CREATE TABLE assay_claim (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    holder TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE INDEX assay_claim_expires ON assay_claim (expires_at);

CREATE TABLE assay_profile (
    login TEXT NOT NULL PRIMARY KEY,
    task TEXT NOT NULL,
    complete INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX assay_profile_expires ON assay_profile (expires_at);

CREATE TABLE assay_checkpoint (
    task TEXT NOT NULL,
    step TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (task, step)
);

-- Which tasks belong to a client, and how they are ordered.
CREATE TABLE assay_client_task (
    client TEXT NOT NULL,
    position TEXT NOT NULL,
    task TEXT NOT NULL,
    started INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (client, position)
) WITHOUT ROWID;
CREATE INDEX assay_client_task_task ON assay_client_task (task);
CREATE INDEX assay_client_task_expires ON assay_client_task (expires_at);

-- Which clients know a task, and whether they wait for it.
CREATE TABLE assay_audience (
    task TEXT NOT NULL,
    client TEXT NOT NULL,
    waiting INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (task, client)
) WITHOUT ROWID;
CREATE INDEX assay_audience_expires ON assay_audience (expires_at);

CREATE TABLE assay_batch (
    id TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE INDEX assay_batch_expires ON assay_batch (expires_at);

CREATE TABLE assay_batch_name (
    name TEXT NOT NULL PRIMARY KEY,
    batch TEXT NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE INDEX assay_batch_name_expires ON assay_batch_name (expires_at);
