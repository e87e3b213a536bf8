-- a device of the workshop: the columns that are looked for, and its file as JSON
CREATE TABLE device (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    hop             INT          NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    code            VARCHAR(12)  NOT NULL,
    state           VARCHAR(12)  NOT NULL,
    kind            VARCHAR(20)  NOT NULL,
    serial_number   VARCHAR(200) NULL,
    file            MEDIUMTEXT   NOT NULL,
    changed_at      TIMESTAMP(6) NOT NULL,
    KEY device_bench (organisation_id, state, id),
    KEY device_code (code),
    KEY device_serial (organisation_id, serial_number),
    CONSTRAINT device_state CHECK (state IN ('EXPECTED', 'MISSING', 'RECEIVED', 'BLOCKED', 'ERASED', 'DIAGNOSED',
        'IN_REPAIR', 'GRADED', 'HARVESTED', 'READY', 'DELIVERED', 'SCRAPPED', 'ALIAS'))
);

-- which device a medium's serial belongs to
CREATE TABLE medium (
    device_id       BINARY(16)   NOT NULL,
    serial_number   VARCHAR(200) NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    PRIMARY KEY (device_id, serial_number),
    KEY medium_serial (organisation_id, serial_number)
);

-- everything that happened to a device here, published or not; only ever added to
CREATE TABLE device_history (
    device_id  BINARY(16)   NOT NULL,
    sequence   BIGINT       NOT NULL,
    hop        INT          NOT NULL,
    event      VARCHAR(40)  NOT NULL,
    payload    MEDIUMTEXT   NOT NULL,
    actor      VARCHAR(200) NOT NULL,
    occurred_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (device_id, sequence)
);

-- a log of an erasing program: its hash and what it says of each drive; the log itself stays with the workshop
CREATE TABLE erasure_report (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id BINARY(16)   NOT NULL,
    sha256          CHAR(64)     NOT NULL,
    tool            VARCHAR(40)  NOT NULL,
    drives          MEDIUMTEXT   NOT NULL,
    attached_at     TIMESTAMP(6) NOT NULL,
    attached_by     VARCHAR(200) NOT NULL,
    KEY erasure_report_hash (organisation_id, sha256)
);

-- an erasure recorded by hand, with the operator's note
CREATE TABLE manual_erasure (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    device_id     BINARY(16)    NOT NULL,
    medium_serial VARCHAR(200)  NOT NULL,
    method        VARCHAR(30)   NOT NULL,
    level         VARCHAR(10)   NOT NULL,
    tool          VARCHAR(100)  NOT NULL,
    verified      BOOLEAN       NOT NULL,
    certificate_number VARCHAR(100) NULL,
    note          VARCHAR(1000) NULL,
    actor         VARCHAR(200)  NOT NULL,
    recorded_at   TIMESTAMP(6)  NOT NULL,
    KEY manual_erasure_device (device_id)
);

-- a repair that was tried, in the vocabulary of the Open Repair Data Standard
CREATE TABLE repair_attempt (
    number          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id              BINARY(16)    NOT NULL,
    device_id       BINARY(16)    NOT NULL,
    organisation_id BINARY(16)    NOT NULL,
    kind            VARCHAR(20)   NOT NULL,
    manufacturer    VARCHAR(200)  NULL,
    acquired_year   INT           NULL,
    outcome         VARCHAR(20)   NOT NULL,
    barrier         VARCHAR(30)   NULL,
    problem         VARCHAR(1000) NULL,
    minutes         INT           NOT NULL,
    attempted_at    TIMESTAMP(6)  NOT NULL,
    UNIQUE KEY repair_attempt_id (id),
    KEY repair_attempt_device (device_id),
    KEY repair_attempt_organisation (organisation_id, number)
);

-- a certificate of erasure, as issued and signed
CREATE TABLE certificate (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    device_id       BINARY(16)   NOT NULL,
    hop             INT          NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    document        MEDIUMTEXT   NOT NULL,
    signature       VARCHAR(200) NOT NULL,
    public_key      VARCHAR(200) NOT NULL,
    issued_at       TIMESTAMP(6) NOT NULL,
    KEY certificate_device (device_id, id)
);

-- what a donor asks of erasures, from a day on
CREATE TABLE erasure_policy (
    donor_id    BINARY(16)  NOT NULL,
    medium_type VARCHAR(20) NOT NULL,
    valid_from  DATE        NOT NULL,
    level       VARCHAR(10) NOT NULL,
    PRIMARY KEY (donor_id, medium_type, valid_from)
);

-- spare parts: bought, given, or taken from a device
CREATE TABLE part (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id  BINARY(16)   NOT NULL,
    kind             VARCHAR(20)  NOT NULL,
    origin           VARCHAR(20)  NOT NULL,
    from_device_id   BINARY(16)   NULL,
    mass_grams       BIGINT       NOT NULL,
    medium_serial    VARCHAR(200) NULL,
    medium_type      VARCHAR(20)  NULL,
    state            VARCHAR(10)  NOT NULL,
    fitted_device_id BINARY(16)   NULL,
    changed_at       TIMESTAMP(6) NOT NULL,
    KEY part_stock (organisation_id, state, kind, id),
    CONSTRAINT part_state CHECK ((state = 'FITTED') = (fitted_device_id IS NOT NULL))
);

-- photos: small JPEG drawn anew
CREATE TABLE photo (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    device_id       BINARY(16)   NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    image           MEDIUMBLOB   NOT NULL,
    taken_at        TIMESTAMP(6) NOT NULL,
    KEY photo_device (device_id)
);
