-- dangerous waste that left without being a lot here: the number of its consignment note, or why it has none (R541-45); added with
-- a version of its line, never changed
CREATE TABLE line_note (
    line_id        BINARY(16)  NOT NULL,
    version        BIGINT      NOT NULL,
    bsd_number     VARCHAR(40) NULL,
    note_exemption VARCHAR(30) NULL,
    PRIMARY KEY (line_id, version)
);
GRANT SELECT, INSERT ON line_note TO '${appaccount}'@'%';
