-- one act on many things, for whoever comes back to it: what is done to each, and what became of each
CREATE TABLE batch (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id BINARY(16)   NOT NULL,
    member_id       BINARY(16)   NOT NULL,
    roles           VARCHAR(200) NOT NULL,
    act             VARCHAR(40)  NOT NULL,
    terms           MEDIUMTEXT   NOT NULL,
    state           VARCHAR(10)  NOT NULL,
    total           INT          NOT NULL,
    passed          INT          NOT NULL,
    refused         INT          NOT NULL,
    opened_at       TIMESTAMP(6) NOT NULL,
    worked_at       TIMESTAMP(6) NOT NULL,
    KEY batch_member (member_id, organisation_id, opened_at),
    KEY batch_left (state, worked_at),
    KEY batch_age (opened_at),
    CONSTRAINT batch_state CHECK (state IN ('TRYING', 'TRIED', 'RUNNING', 'DONE', 'STOPPED'))
);

CREATE TABLE batch_item (
    id       BINARY(16)    NOT NULL PRIMARY KEY,
    batch_id BINARY(16)    NOT NULL,
    number   INT           NOT NULL,
    subject  BINARY(16)    NULL,
    name     VARCHAR(120)  NOT NULL,
    outcome  VARCHAR(10)   NOT NULL,
    slug     VARCHAR(60)   NULL,
    detail   VARCHAR(1000) NULL,
    UNIQUE KEY batch_item_number (batch_id, number),
    KEY batch_item_outcome (batch_id, outcome, number),
    CONSTRAINT batch_item_of FOREIGN KEY (batch_id) REFERENCES batch (id) ON DELETE CASCADE,
    CONSTRAINT batch_item_outcome CHECK (outcome IN ('WAITING', 'PASSED', 'REFUSED'))
);
