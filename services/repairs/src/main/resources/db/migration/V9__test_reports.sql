-- the files of test programs and of machines' own reports, for their workshop alone, for a year; what names people or accounts is
-- taken out before, and the hash is of the file as it was sent
CREATE TABLE test_report (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    device_id       BINARY(16)   NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    member_id       BINARY(16)   NOT NULL,
    tool            VARCHAR(20)  NOT NULL,
    name            VARCHAR(80)  NULL,
    sha256          CHAR(64)     NOT NULL,
    reduced         BOOLEAN      NOT NULL,
    length          INT          NOT NULL,
    content         MEDIUMBLOB   NOT NULL,
    received_at     TIMESTAMP(6) NOT NULL,
    UNIQUE KEY test_report_once (device_id, organisation_id, sha256),
    KEY test_report_term (received_at)
);
