-- who fetches the device instead of the household: a name, sealed, and a code of its own, hashed
CREATE TABLE proxy (
    reservation_id BINARY(16)      NOT NULL PRIMARY KEY,
    request_id     BINARY(16)      NOT NULL,
    sealed         VARBINARY(1000) NOT NULL,
    code_hash      BINARY(32)      NOT NULL,
    KEY proxy_request (request_id)
);

-- what a household tells of its device: broken down, not suitable, no longer needed
CREATE TABLE trouble (
    reservation_id  BINARY(16)      NOT NULL PRIMARY KEY,
    request_id      BINARY(16)      NOT NULL,
    organisation_id BINARY(16)      NOT NULL,
    kind            VARCHAR(30)     NOT NULL,
    wish            VARCHAR(20)     NOT NULL,
    words           VARBINARY(4200) NOT NULL,
    told_at         TIMESTAMP(6)    NOT NULL,
    ended_at        TIMESTAMP(6)    NULL,
    KEY trouble_structure (organisation_id, ended_at, told_at),
    KEY trouble_request (request_id)
);

-- which kinds may be asked for: off, on, or automatically while there are any
CREATE TABLE availability (
    kind        VARCHAR(20)  NOT NULL,
    area        VARCHAR(9)   NOT NULL,
    mode        VARCHAR(10)  NOT NULL,
    reason_code VARCHAR(40)  NOT NULL,
    changed_at  TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (kind, area),
    CONSTRAINT availability_mode CHECK (mode IN ('OFF', 'AUTOMATIC', 'ON'))
);

-- of which slot the household was reminded; another slot is another reminder
ALTER TABLE appointment ADD COLUMN reminded_of BINARY(16) NULL;
