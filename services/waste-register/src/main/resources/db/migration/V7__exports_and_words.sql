-- exports made in the background: what is asked, how far it is, and the pieces of its file, kept for a week
CREATE TABLE export_job (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id BINARY(16)   NOT NULL,
    member_id       BINARY(16)   NOT NULL,
    everything      BOOLEAN      NOT NULL,
    file            VARCHAR(20)  NOT NULL,
    from_day        DATE         NOT NULL,
    to_day          DATE         NOT NULL,
    state           VARCHAR(10)  NOT NULL,
    lines_total     BIGINT       NOT NULL,
    lines_done      BIGINT       NOT NULL,
    asked_at        TIMESTAMP(6) NOT NULL,
    worked_at       TIMESTAMP(6) NOT NULL,
    KEY export_job_state (state, asked_at),
    KEY export_job_owner (organisation_id, id),
    CONSTRAINT export_job_states CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'CANCELLED'))
);
CREATE TABLE export_piece (
    job_id  BINARY(16) NOT NULL,
    number  INT        NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (job_id, number)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON export_job TO '${appaccount}'@'%';
GRANT SELECT, INSERT, DELETE ON export_piece TO '${appaccount}'@'%';

-- who declared a version on the State's platform
ALTER TABLE line_declaration ADD COLUMN member_id BINARY(16) NULL;

-- what a keeper said of an anomaly: added, never changed
CREATE TABLE anomaly_acknowledgement (
    rule            VARCHAR(40)   NOT NULL,
    case_id         BINARY(16)    NOT NULL,
    acknowledged_at TIMESTAMP(6)  NOT NULL,
    detail          VARCHAR(400)  NOT NULL,
    explanation     VARCHAR(1000) NOT NULL,
    member_id       BINARY(16)    NOT NULL,
    PRIMARY KEY (rule, case_id, acknowledged_at)
);
GRANT SELECT, INSERT ON anomaly_acknowledgement TO '${appaccount}'@'%';

-- what a delegation lets do: read, or also declare lines on the State's platform
ALTER TABLE delegation ADD COLUMN scope VARCHAR(10) NOT NULL DEFAULT 'READ';
