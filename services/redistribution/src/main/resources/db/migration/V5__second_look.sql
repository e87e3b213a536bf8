-- a refused request may be looked at again by another person; both decisions are kept
ALTER TABLE request DROP CONSTRAINT request_state;
ALTER TABLE request ADD CONSTRAINT request_state
    CHECK (state IN ('WAITING', 'POSTPONED', 'IN_REVIEW', 'GRANTED', 'SERVED', 'REFUSED', 'CLOSED'));

CREATE TABLE second_look (
    decision_id BINARY(16)      NOT NULL PRIMARY KEY,
    request_id  BINARY(16)      NOT NULL,
    asked_by    VARCHAR(20)     NOT NULL,
    words       VARBINARY(4200) NOT NULL,
    asked_at    TIMESTAMP(6)    NOT NULL,
    decide_by   DATE            NOT NULL,
    given_in    BINARY(16)      NULL,
    KEY second_look_request (request_id, asked_at),
    KEY second_look_open (given_in, decide_by),
    CONSTRAINT second_look_asker CHECK (asked_by IN ('HOUSEHOLD', 'MEDIATOR'))
);

-- what was forgotten is empty, so that a row is read the same before and after
UPDATE decision SET explanation = '' WHERE explanation IS NULL;
ALTER TABLE decision MODIFY COLUMN explanation VARBINARY(4200) NOT NULL;
