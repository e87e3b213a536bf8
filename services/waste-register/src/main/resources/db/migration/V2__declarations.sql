-- that a version of a line was declared on the State's platform, and when
CREATE TABLE line_declaration (
    line_id     BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    declared_on DATE         NOT NULL,
    recorded_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (line_id, version)
);
GRANT SELECT, INSERT ON line_declaration TO '${appaccount}'@'%';
