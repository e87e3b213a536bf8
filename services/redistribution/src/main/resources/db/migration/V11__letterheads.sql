-- who writes: the address of an organisation, as accounts tells it, and how a structure is reached
ALTER TABLE organisation
    ADD COLUMN street VARCHAR(300) NOT NULL DEFAULT '',
    ADD COLUMN postal_code VARCHAR(10) NOT NULL DEFAULT '';

CREATE TABLE structure_contact (
    organisation_id BINARY(16)   NOT NULL PRIMARY KEY,
    phone           VARCHAR(24)  NOT NULL,
    hours_in_words  VARCHAR(200) NOT NULL,
    changed_at      TIMESTAMP(6) NOT NULL
);
