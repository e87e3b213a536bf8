-- the lists that law and the State's platform publish, as the steward adopted them: each from a day on; added, never changed.
-- The first of each ships with the program (facts/).
CREATE TABLE rule_table_version (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    rule_table VARCHAR(20)  NOT NULL,
    valid_from DATE         NOT NULL,
    source     VARCHAR(400) NOT NULL,
    content    MEDIUMTEXT   NOT NULL,
    member_id  BINARY(16)   NOT NULL,
    adopted_at TIMESTAMP(6) NOT NULL,
    KEY rule_table_version_day (rule_table, valid_from, adopted_at)
);
GRANT SELECT, INSERT ON rule_table_version TO '${appaccount}'@'%';
