-- which medium each run of a wiping program proved: a run never proves two, nor one twice across a household's use
CREATE TABLE erasure_run (
    fingerprint     CHAR(64)     NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    serial_number   VARCHAR(200) NOT NULL,
    device_id       BINARY(16)   NOT NULL,
    hop             INT          NOT NULL,
    proved_at       TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (fingerprint, organisation_id),
    UNIQUE KEY erasure_run_serial (fingerprint, serial_number)
);
