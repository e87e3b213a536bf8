-- answers to posts with an Idempotency-Key
CREATE TABLE repeated_request (
    id          CHAR(64)     NOT NULL PRIMARY KEY,
    fingerprint CHAR(64)     NOT NULL,
    status      INT          NOT NULL,
    location    VARCHAR(500) NULL,
    etag        VARCHAR(40)  NULL,
    body        MEDIUMTEXT   NULL,
    received_at TIMESTAMP(6) NOT NULL,
    KEY repeated_request_age (received_at)
);
