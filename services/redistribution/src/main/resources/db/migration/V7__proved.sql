-- what the workshop proved of a ready device, and what it did not: documents say no more
ALTER TABLE device ADD COLUMN data_state VARCHAR(20) NULL;
ALTER TABLE device ADD COLUMN failed_checks VARCHAR(500) NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN untested_checks VARCHAR(500) NOT NULL DEFAULT '';

-- that a household was told what fails on its device, and took it so
CREATE TABLE fault_consent (
    reservation_id BINARY(16)   NOT NULL PRIMARY KEY,
    faults         VARCHAR(500) NOT NULL,
    accepted_at    TIMESTAMP(6) NOT NULL,
    told_by        VARCHAR(200) NOT NULL
);
