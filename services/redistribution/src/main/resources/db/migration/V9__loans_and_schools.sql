-- a programme that lends: until which day; what its schools need, in numbers, never in names
CREATE TABLE programme_loan (
    programme_id BINARY(16)   NOT NULL PRIMARY KEY,
    lent_until   DATE         NOT NULL,
    changed_at   TIMESTAMP(6) NOT NULL
);

CREATE TABLE programme_school (
    programme_id BINARY(16)   NOT NULL,
    school       VARCHAR(8)   NOT NULL,
    level        VARCHAR(10)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    pupils       INT          NOT NULL,
    written_at   TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (programme_id, school, level),
    CONSTRAINT programme_school_pupils CHECK (pupils >= 0)
);

-- what of the stock is kept for a programme, so that others do not take it first
ALTER TABLE programme ADD COLUMN kept_percent INT NOT NULL DEFAULT 0;
