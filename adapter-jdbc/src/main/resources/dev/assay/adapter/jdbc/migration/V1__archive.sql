-- Under which names a person was seen. A name belongs to the person that was seen with it last.
CREATE TABLE assay_name (
    login TEXT NOT NULL PRIMARY KEY,
    person BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX assay_name_person ON assay_name (person);

-- Complete reports. Times are milliseconds since 1970 in UTC; a body is a profile as JSON, compressed.
CREATE TABLE assay_report (
    id ${identity},
    person BIGINT NOT NULL,
    analyzed_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    digest TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    body ${bytes} NOT NULL
);
CREATE INDEX assay_report_person ON assay_report (person, id);
CREATE INDEX assay_report_seen ON assay_report (last_seen_at);

-- Tasks that have ended. What a result differs in from a kept report, or all of it, compressed; null if there is none.
CREATE TABLE assay_ended_task (
    id TEXT NOT NULL PRIMARY KEY,
    login TEXT NOT NULL,
    ended_at BIGINT NOT NULL,
    status TEXT NOT NULL,
    report BIGINT,
    body ${bytes}
);
CREATE INDEX assay_ended_task_login ON assay_ended_task (login);
CREATE INDEX assay_ended_task_ended ON assay_ended_task (ended_at);
