-- Who was erased a moment ago, by a digest of the name: what was on its way then is not kept. The name itself stands
-- there for a minute, for other processes to see.
CREATE TABLE assay_erasure (
    id ${identity},
    name_digest TEXT NOT NULL,
    erased_at BIGINT NOT NULL,
    login TEXT
);
CREATE INDEX assay_erasure_name ON assay_erasure (name_digest, erased_at);
CREATE INDEX assay_erasure_erased ON assay_erasure (erased_at);
CREATE INDEX assay_erasure_login ON assay_erasure (login);
