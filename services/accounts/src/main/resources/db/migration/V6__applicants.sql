-- organisations that ask to take part, by themselves; sheet is what they say of themselves, as JSON. Whoever writes for them is
-- known by an address that a letter confirmed, and comes back with the code of the last letter
CREATE TABLE applicant (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    state         VARCHAR(12)  NOT NULL,
    name          VARCHAR(200) NOT NULL,
    city          VARCHAR(100) NOT NULL,
    sheet         TEXT         NOT NULL,
    contact_email VARCHAR(254) NOT NULL,
    language      CHAR(2)      NOT NULL,
    follow_hash   CHAR(64)     NULL,
    words         VARCHAR(500) NULL,
    answer        VARCHAR(500) NULL,
    sent_at       TIMESTAMP(6) NOT NULL,
    confirmed_at  TIMESTAMP(6) NULL,
    decided_at    TIMESTAMP(6) NULL,
    UNIQUE KEY applicant_follow (follow_hash),
    KEY applicant_state (state, sent_at)
);
