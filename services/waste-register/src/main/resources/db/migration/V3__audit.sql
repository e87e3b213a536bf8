-- what an auditor looks for by day, in one site's register or in all: the version carries its line's site and register
ALTER TABLE register_line_version
    ADD COLUMN organisation_id BINARY(16)  NOT NULL,
    ADD COLUMN register_type   VARCHAR(20) NOT NULL,
    DROP KEY register_line_version_date,
    ADD KEY register_line_version_day (line_date, line_id),
    ADD KEY register_line_version_site_day (organisation_id, line_date, line_id);
UPDATE register_line_version v JOIN register_line l ON l.id = v.line_id
   SET v.organisation_id = l.organisation_id, v.register_type = l.register_type;
ALTER TABLE register_line ADD KEY register_line_printed (public_id);

-- what a version's own fields show, found when it is written: an anomaly's rule, or TO_DECLARE (R541-43 II)
CREATE TABLE line_finding (
    line_id         BINARY(16)   NOT NULL,
    version         BIGINT       NOT NULL,
    rule            VARCHAR(40)  NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    line_date       DATE         NOT NULL,
    detail          VARCHAR(100) NOT NULL,
    PRIMARY KEY (line_id, version, rule),
    KEY line_finding_rule (rule, line_id),
    KEY line_finding_site (organisation_id, rule, line_id)
);

-- what was done to a lot after it left, operation by operation, to the final one
CREATE TABLE lot_operation (
    lot_id         BINARY(16)   NOT NULL,
    lot_version    BIGINT       NOT NULL,
    operation_code VARCHAR(6)   NOT NULL,
    operation_mode VARCHAR(30)  NULL,
    last_one       BOOLEAN      NOT NULL,
    treated_on     DATE         NOT NULL,
    recorded_at    TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (lot_id, lot_version)
);
ALTER TABLE waste_lot ADD KEY waste_lot_left (consigned_on, id);

-- what a device of a kind weighs, in grams, with room on both sides (proposal of Boucle): outside, an auditor is told
CREATE TABLE usual_mass (
    kind        VARCHAR(20) NOT NULL PRIMARY KEY,
    least_grams BIGINT      NOT NULL,
    most_grams  BIGINT      NOT NULL
);
INSERT INTO usual_mass (kind, least_grams, most_grams) VALUES
    ('LAPTOP', 500, 5000),
    ('DESKTOP', 800, 20000),
    ('ALL_IN_ONE', 2000, 20000),
    ('TABLET', 150, 1500),
    ('SMARTPHONE', 60, 500),
    ('SCREEN', 1000, 30000),
    ('PRINTER', 1500, 60000),
    ('MULTIFUNCTION', 3000, 250000),
    ('SERVER', 4000, 60000),
    ('NETWORK', 50, 15000);

GRANT SELECT, INSERT ON line_finding TO '${appaccount}'@'%';
GRANT SELECT, INSERT ON lot_operation TO '${appaccount}'@'%';
GRANT SELECT ON usual_mass TO '${appaccount}'@'%';
