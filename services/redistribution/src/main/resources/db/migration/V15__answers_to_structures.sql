-- structures: every decision is kept, a refusal is looked at again by another person, an answer has where it is sent; what is due has its day
CREATE TABLE endowment_decision (
    id           BINARY(16)      NOT NULL PRIMARY KEY,
    endowment_id BINARY(16)      NOT NULL,
    outcome      VARCHAR(20)     NOT NULL,
    granted      VARCHAR(200)    NOT NULL,
    reason_code  VARCHAR(40)     NULL,
    explanation  VARBINARY(4200) NOT NULL,
    decided_by   BINARY(16)      NOT NULL,
    decided_at   TIMESTAMP(6)    NOT NULL,
    KEY endowment_decision_of (endowment_id, decided_at),
    CONSTRAINT endowment_decision_outcome CHECK (outcome IN ('ACCEPTED', 'REFUSED'))
);

CREATE TABLE endowment_look (
    decision_id  BINARY(16)      NOT NULL PRIMARY KEY,
    endowment_id BINARY(16)      NOT NULL,
    words        VARBINARY(4200) NOT NULL,
    asked_at     TIMESTAMP(6)    NOT NULL,
    decide_by    DATE            NOT NULL,
    given_in     BINARY(16)      NULL,
    KEY endowment_look_of (endowment_id, asked_at)
);

-- where a structure left to be written to, sealed
CREATE TABLE endowment_address (
    endowment_id BINARY(16)      NOT NULL PRIMARY KEY,
    sealed       VARBINARY(1000) NOT NULL
);

-- the day by which devices come back, or by which a refusal that is looked at again is answered
ALTER TABLE endowment ADD COLUMN due_on DATE NULL;
ALTER TABLE endowment ADD KEY endowment_due (state, due_on);
UPDATE endowment SET due_on = (
    SELECT DATE(DATE_ADD(MAX(r.changed_at), INTERVAL endowment.kept_months MONTH)) FROM reservation r
    WHERE r.request_id = endowment.id AND r.recipient = 'STRUCTURE' AND r.state = 'DELIVERED')
WHERE state = 'ACCEPTED' AND kept_months IS NOT NULL;

-- what was decided until now is the first decision that is kept
INSERT INTO endowment_decision (id, endowment_id, outcome, granted, reason_code, explanation, decided_by, decided_at)
SELECT id, id, CASE WHEN reason_code IS NULL THEN 'ACCEPTED' ELSE 'REFUSED' END, granted, reason_code, explanation, decided_by, decided_at
FROM endowment WHERE decided_by IS NOT NULL AND decided_at IS NOT NULL;
