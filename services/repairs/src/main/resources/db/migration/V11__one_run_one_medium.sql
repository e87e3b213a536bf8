-- a run proves one medium, whichever workshop sends its log: of two that it proved the first stays
DELETE FROM erasure_run WHERE (fingerprint, organisation_id) IN (SELECT fingerprint, organisation_id FROM (
    SELECT later.fingerprint, later.organisation_id FROM erasure_run later
    JOIN erasure_run earlier ON earlier.fingerprint = later.fingerprint
    AND (earlier.proved_at < later.proved_at
        OR (earlier.proved_at = later.proved_at AND earlier.organisation_id < later.organisation_id))) AS twice);

ALTER TABLE erasure_run DROP PRIMARY KEY, DROP KEY erasure_run_serial, ADD PRIMARY KEY (fingerprint);
