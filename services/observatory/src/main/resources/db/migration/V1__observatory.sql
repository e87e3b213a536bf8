-- one row per event of the log that the observatory knows, told about one subject: a device, a lot, a claim, a request, ...
CREATE TABLE step (
    message_id      BINARY(16)  NOT NULL PRIMARY KEY,
    subject_id      BINARY(16)  NOT NULL,
    context         VARCHAR(30) NOT NULL,
    event           VARCHAR(60) NOT NULL,
    hop             INT         NULL,
    sequence        BIGINT      NOT NULL,
    happened_at     TIMESTAMP(6) NOT NULL,
    organisation_id BINARY(16)  NULL,
    facts           TEXT        NOT NULL,
    KEY step_subject (subject_id),
    KEY step_event (context, event)
);

-- what belongs to the thread of something: a device's convention, its request, its waste lots, its other name after a mix-up
CREATE TABLE thread_link (
    source_id  BINARY(16)  NOT NULL,
    subject_id BINARY(16)  NOT NULL,
    kind       VARCHAR(10) NOT NULL,
    hop        INT         NULL,
    PRIMARY KEY (source_id, subject_id),
    KEY thread_link_subject (subject_id),
    CONSTRAINT thread_link_kind CHECK (kind IN ('ALIAS', 'BELONGS'))
);

-- each device as its thread says it is; always computed from all of its steps, never from the row before
CREATE TABLE device (
    device_id    BINARY(16)   NOT NULL PRIMARY KEY,
    code         VARCHAR(9)   NULL,
    kind         VARCHAR(30)  NULL,
    manufacturer VARCHAR(100) NULL,
    model        VARCHAR(100) NULL,
    place        VARCHAR(20)  NULL,
    hop          INT          NOT NULL,
    alias_of     BINARY(16)   NULL,
    commune_code VARCHAR(5)   NULL,
    entered_at   TIMESTAMP(6) NULL,
    delivered_at TIMESTAMP(6) NULL,
    repaired_at  TIMESTAMP(6) NULL,
    kept_at      TIMESTAMP(6) NULL,
    wasted_at    TIMESTAMP(6) NULL,
    KEY device_code (code),
    KEY device_place (place)
);

-- legal persons' names, for readers
CREATE TABLE organisation (
    organisation_id BINARY(16)   NOT NULL PRIMARY KEY,
    sequence        BIGINT       NOT NULL,
    name            VARCHAR(200) NOT NULL
);

-- one row: whether the view is being rebuilt; every change of the view holds it shared, emptying the view holds it alone
CREATE TABLE rebuild (
    id           INT          NOT NULL PRIMARY KEY,
    state        VARCHAR(10)  NOT NULL,
    requested_at TIMESTAMP(6) NULL,
    finished_at  TIMESTAMP(6) NULL,
    read_again   BIGINT       NOT NULL,
    CONSTRAINT rebuild_state CHECK (state IN ('NEVER', 'RUNNING', 'DONE'))
);
INSERT INTO rebuild (id, state, read_again) VALUES (1, 'NEVER', 0);

-- since when an invariant holds, or does not
CREATE TABLE invariant (
    number INT          NOT NULL PRIMARY KEY,
    holds  BOOLEAN      NOT NULL,
    since  TIMESTAMP(6) NOT NULL
);
