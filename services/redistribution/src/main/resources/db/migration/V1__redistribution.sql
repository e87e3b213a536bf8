-- organisations as accounts tells them
CREATE TABLE organisation (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    sequence     BIGINT       NOT NULL,
    name         VARCHAR(200) NOT NULL,
    kind         VARCHAR(30)  NOT NULL,
    city         VARCHAR(120) NOT NULL,
    commune_code VARCHAR(5)   NOT NULL,
    suspended    BOOLEAN      NOT NULL
);

-- devices made ready by a workshop
CREATE TABLE device (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    hop              INT          NOT NULL,
    state            VARCHAR(20)  NOT NULL,
    code             VARCHAR(20)  NOT NULL,
    organisation_id  BINARY(16)   NOT NULL,
    commune_code     VARCHAR(5)   NOT NULL,
    kind             VARCHAR(20)  NOT NULL,
    manufacturer     VARCHAR(200) NULL,
    model            VARCHAR(200) NULL,
    memory_megabytes INT          NULL,
    grade            VARCHAR(10)  NOT NULL,
    resale           VARCHAR(20)  NOT NULL,
    accessories      VARCHAR(500) NOT NULL,
    certificate_id   BINARY(16)   NULL,
    ready_at         TIMESTAMP(6) NOT NULL,
    KEY device_stock (state, kind),
    CONSTRAINT device_state CHECK (state IN ('IN_STOCK', 'RESERVED', 'WITH_HOUSEHOLD', 'IN_WORKSHOP'))
);

-- what households ask for; no name, no contact, no free text
CREATE TABLE request (
    id                   BINARY(16)   NOT NULL PRIMARY KEY,
    reference            VARCHAR(12)  NOT NULL,
    version              BIGINT       NOT NULL,
    state                VARCHAR(20)  NOT NULL,
    organisation_id      BINARY(16)   NOT NULL,
    opened_by            BINARY(16)   NULL,
    need                 VARCHAR(20)  NOT NULL,
    household            VARCHAR(120) NOT NULL,
    people               INT          NOT NULL,
    commune_code         VARCHAR(5)   NOT NULL,
    uses                 VARCHAR(120) NOT NULL,
    kind_wanted          VARCHAR(20)  NOT NULL,
    mobility             BOOLEAN      NOT NULL,
    internet             BOOLEAN      NOT NULL,
    accessories          VARCHAR(500) NOT NULL,
    accessible_equipment BOOLEAN      NOT NULL,
    mandate_until        DATE         NULL,
    mandate_revoked_at   TIMESTAMP(6) NULL,
    opened_at            TIMESTAMP(6) NOT NULL,
    last_contact_at      TIMESTAMP(6) NOT NULL,
    erased_at            TIMESTAMP(6) NULL,
    UNIQUE KEY request_reference (reference),
    KEY request_queue (state, opened_at),
    KEY request_structure (organisation_id, state),
    KEY request_age (erased_at, last_contact_at),
    CONSTRAINT request_state CHECK (state IN ('WAITING', 'POSTPONED', 'GRANTED', 'SERVED', 'REFUSED', 'CLOSED'))
);

-- the one home of personal data: sealed, with its purpose and its end; the row goes when the household is forgotten
CREATE TABLE household (
    request_id    BINARY(16)      NOT NULL PRIMARY KEY,
    sealed        VARBINARY(4000) NOT NULL,
    tracking_hash BINARY(32)      NOT NULL,
    purpose       VARCHAR(40)     NOT NULL,
    expires_at    TIMESTAMP(6)    NOT NULL,
    UNIQUE KEY household_tracking (tracking_hash)
);

-- keyed hashes of contacts; live_hash is set while the request is open, so that a household has one open request
CREATE TABLE contact_hash (
    request_id BINARY(16) NOT NULL,
    hash       BINARY(32) NOT NULL,
    live_hash  BINARY(32) NULL,
    PRIMARY KEY (request_id, hash),
    UNIQUE KEY contact_hash_live (live_hash),
    KEY contact_hash_hash (hash)
);

CREATE TABLE decision (
    id                 BINARY(16)      NOT NULL PRIMARY KEY,
    request_id         BINARY(16)      NOT NULL,
    request_version    BIGINT          NOT NULL,
    outcome            VARCHAR(20)     NOT NULL,
    device_id          BINARY(16)      NULL,
    reservation_id     BINARY(16)      NULL,
    programme_id       BINARY(16)      NULL,
    reason_code        VARCHAR(40)     NOT NULL,
    explanation        VARBINARY(4200) NULL,
    proposed_device_id BINARY(16)      NULL,
    followed_proposal  BOOLEAN         NOT NULL,
    rule_version       VARCHAR(40)     NOT NULL,
    index_version      VARCHAR(40)     NULL,
    score_tenths       INT             NOT NULL,
    queue_rank         INT             NOT NULL,
    queue_length       INT             NOT NULL,
    notice             TEXT            NOT NULL,
    decided_by         BINARY(16)      NOT NULL,
    decided_for        BINARY(16)      NOT NULL,
    decided_at         TIMESTAMP(6)    NOT NULL,
    KEY decision_request (request_id, decided_at),
    CONSTRAINT decision_grant CHECK ((outcome = 'GRANTED') = (device_id IS NOT NULL)),
    CONSTRAINT decision_reserves CHECK ((device_id IS NULL) = (reservation_id IS NULL))
);

-- at most one live reservation of a device, and one of a request, whoever races
CREATE TABLE reservation (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    state           VARCHAR(20)  NOT NULL,
    device_id       BINARY(16)   NOT NULL,
    device_code     VARCHAR(20)  NOT NULL,
    request_id      BINARY(16)   NOT NULL,
    reference       VARCHAR(12)  NOT NULL,
    area            VARCHAR(9)   NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    workshop_id     BINARY(16)   NOT NULL,
    live_device     BINARY(16)   NULL,
    live_request    BINARY(16)   NULL,
    price_cents     BIGINT       NULL,
    reason_code     VARCHAR(40)  NULL,
    reserved_at     TIMESTAMP(6) NOT NULL,
    expires_at      TIMESTAMP(6) NOT NULL,
    changed_at      TIMESTAMP(6) NOT NULL,
    UNIQUE KEY reservation_live_device (live_device),
    UNIQUE KEY reservation_live_request (live_request),
    KEY reservation_structure (organisation_id, state),
    KEY reservation_workshop (workshop_id, state),
    KEY reservation_request (request_id),
    KEY reservation_expiry (state, expires_at),
    CONSTRAINT reservation_live CHECK (
        (state IN ('RESERVED', 'PREPARED') AND live_device = device_id AND live_request = request_id)
        OR (state IN ('DELIVERED', 'RELEASED', 'RETURNED') AND live_device IS NULL AND live_request IS NULL)),
    CONSTRAINT reservation_price CHECK ((state IN ('DELIVERED', 'RETURNED')) = (price_cents IS NOT NULL))
);

-- who looked at which request, without what was seen
CREATE TABLE look (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    request_id      BINARY(16)   NOT NULL,
    what            VARCHAR(40)  NOT NULL,
    member_id       BINARY(16)   NULL,
    organisation_id BINARY(16)   NULL,
    looked_at       TIMESTAMP(6) NOT NULL,
    KEY look_request (request_id, looked_at)
);

-- public rules and files: dated versions that never change, named by their content
CREATE TABLE reference_file (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    name       VARCHAR(40)  NOT NULL,
    version    VARCHAR(40)  NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    valid_from DATE         NOT NULL,
    adopted_at TIMESTAMP(6) NOT NULL,
    adopted_by VARCHAR(200) NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    content    MEDIUMTEXT   NOT NULL,
    UNIQUE KEY reference_file_version (name, version),
    KEY reference_file_validity (name, valid_from, adopted_at)
);

-- what is in force before the territory decides otherwise; caps: décret n° 2022-1413 of 7 November 2022, cents, with tax
INSERT INTO reference_file (id, name, version, sha256, valid_from, adopted_at, adopted_by, reason, content)
SELECT UNHEX('0199A4C27D007000800000000000E001'), 'priority-weights', '2026-01', SHA2(content, 256), '2026-01-01',
       '2026-01-01 00:00:00', 'system', 'The weights Boucle starts with', content
FROM (SELECT '{"need":40,"household":25,"waiting":20,"territory":15,"switchedOff":[]}' AS content) AS initial;
INSERT INTO reference_file (id, name, version, sha256, valid_from, adopted_at, adopted_by, reason, content)
SELECT UNHEX('0199A4C27D007000800000000000E002'), 'price-caps', '2022-1413', SHA2(content, 256), '2022-11-09',
       '2026-01-01 00:00:00', 'system', 'décret n° 2022-1413 du 7 novembre 2022', content
FROM (SELECT '{"LAPTOP":18000,"DESKTOP":15000,"TABLET":10000,"SMARTPHONE":10000,"SCREEN":3000,"PRINTER":3000,"MULTIFUNCTION":17000}' AS content) AS initial;
