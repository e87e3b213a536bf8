-- how many live reservations a structure may hold
CREATE TABLE structure_cap (
    organisation_id       BINARY(16)   NOT NULL PRIMARY KEY,
    version               BIGINT       NOT NULL,
    max_live_reservations INT          NOT NULL,
    reason_code           VARCHAR(40)  NOT NULL,
    changed_at            TIMESTAMP(6) NOT NULL
);

CREATE TABLE programme (
    id                  BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id     BINARY(16)   NOT NULL,
    title               VARCHAR(200) NOT NULL,
    valid_from          DATE         NOT NULL,
    valid_until         DATE         NOT NULL,
    quota               INT          NOT NULL,
    stock_share_percent INT          NOT NULL,
    criteria            TEXT         NOT NULL,
    partners            TEXT         NOT NULL,
    opened_at           TIMESTAMP(6) NOT NULL
);

-- when a structure receives households
CREATE TABLE slot (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id BINARY(16)   NOT NULL,
    place           VARCHAR(200) NOT NULL,
    starts_at       TIMESTAMP(6) NOT NULL,
    ends_at         TIMESTAMP(6) NOT NULL,
    places          INT          NOT NULL,
    taken           INT          NOT NULL,
    KEY slot_structure (organisation_id, starts_at),
    CONSTRAINT slot_places CHECK (taken BETWEEN 0 AND places)
);

CREATE TABLE appointment (
    reservation_id BINARY(16)  NOT NULL PRIMARY KEY,
    slot_id        BINARY(16)  NULL,
    support_offer  VARCHAR(200) NULL
);

-- asked 3 and 12 months after the hand-over, answered with the code; no person in it
CREATE TABLE follow_up (
    reservation_id    BINARY(16)   NOT NULL,
    month             INT          NOT NULL,
    still_used        BOOLEAN      NOT NULL,
    would_have_bought VARCHAR(10)  NOT NULL,
    answered_at       TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (reservation_id, month),
    CONSTRAINT follow_up_month CHECK (month IN (3, 12)),
    CONSTRAINT follow_up_bought CHECK (would_have_bought IN ('NEW', 'USED', 'NONE'))
);

-- messages to send: the address is looked up when it is sent
CREATE TABLE notification (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    request_id BINARY(16)   NOT NULL,
    kind       VARCHAR(30)  NOT NULL,
    queued_at  TIMESTAMP(6) NOT NULL,
    ended_at   TIMESTAMP(6) NULL,
    outcome    VARCHAR(20)  NULL,
    attempts   INT          NOT NULL,
    KEY notification_open (ended_at, queued_at),
    KEY notification_request (request_id)
);
