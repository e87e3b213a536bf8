-- what people are still to be written of their account; the address is read when it is sent, but for one that was just changed.
-- No code and no link lies here: they are drawn when the letter goes out
CREATE TABLE letter (
    id        BINARY(16)   NOT NULL PRIMARY KEY,
    member_id BINARY(16)   NULL,
    kind      VARCHAR(30)  NOT NULL,
    address   VARCHAR(254) NULL,
    language  CHAR(2)      NULL,
    queued_at TIMESTAMP(6) NOT NULL,
    next_at   TIMESTAMP(6) NOT NULL,
    ended_at  TIMESTAMP(6) NULL,
    outcome   VARCHAR(10)  NULL,
    attempts  INT          NOT NULL,
    KEY letter_waiting (ended_at, next_at),
    KEY letter_member (member_id, queued_at)
);

-- who may choose another password without the one before, by the SHA-256 of a code that is good once
CREATE TABLE password_reset (
    member_id   BINARY(16)   NOT NULL PRIMARY KEY,
    code_hash   CHAR(64)     NOT NULL,
    valid_until TIMESTAMP(6) NOT NULL,
    UNIQUE KEY password_reset_code (code_hash)
);

-- in which language somebody is written to
ALTER TABLE member ADD COLUMN language CHAR(2) NOT NULL DEFAULT 'fr';
