-- what came in, was found by weighing, left and was registered, per site, code and legal year: added to by each act, in its
-- transaction, so that a balance reads a few rows however long the register is
CREATE TABLE mass_sum (
    organisation_id  BINARY(16)  NOT NULL,
    waste_code       VARCHAR(12) NOT NULL,
    year             INT         NOT NULL,
    accepted_grams   BIGINT      NOT NULL,
    difference_grams BIGINT      NOT NULL,
    consigned_grams  BIGINT      NOT NULL,
    registered_grams BIGINT      NOT NULL,
    PRIMARY KEY (organisation_id, waste_code, year)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON mass_sum TO '${appaccount}'@'%';
-- whether what was there before is summed: the service does it once, as it alone knows the territory's legal year
CREATE TABLE mass_sum_start (
    id        INT          NOT NULL PRIMARY KEY,
    summed_at TIMESTAMP(6) NULL
);
INSERT INTO mass_sum_start (id, summed_at) VALUES (1, NULL);
GRANT SELECT, UPDATE ON mass_sum_start TO '${appaccount}'@'%';
