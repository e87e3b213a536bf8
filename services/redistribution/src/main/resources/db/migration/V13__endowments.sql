-- equipment that a structure asks for a place of its own and keeps: counted apart from households; what people wrote is sealed
CREATE TABLE endowment (
    id              BINARY(16)      NOT NULL PRIMARY KEY,
    reference       VARCHAR(12)     NOT NULL,
    version         BIGINT          NOT NULL,
    state           VARCHAR(20)     NOT NULL,
    organisation_id BINARY(16)      NOT NULL,
    place_kind      VARCHAR(20)     NOT NULL,
    commune_code    VARCHAR(5)      NOT NULL,
    kept_months     INT             NULL,
    wanted          VARCHAR(200)    NOT NULL,
    asked_by        BINARY(16)      NOT NULL,
    asked_at        TIMESTAMP(6)    NOT NULL,
    needs           VARBINARY(4200) NOT NULL,
    answers_for     VARBINARY(1000) NOT NULL,
    granted         VARCHAR(200)    NOT NULL,
    reason_code     VARCHAR(40)     NULL,
    explanation     VARBINARY(4200) NOT NULL,
    decided_by      BINARY(16)      NULL,
    decided_at      TIMESTAMP(6)    NULL,
    ending          VARCHAR(20)     NULL,
    changed_at      TIMESTAMP(6)    NOT NULL,
    UNIQUE KEY endowment_reference (reference),
    KEY endowment_queue (state, asked_at),
    KEY endowment_structure (organisation_id, state),
    CONSTRAINT endowment_state CHECK (state IN ('ASKED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
    CONSTRAINT endowment_refused CHECK ((state = 'REFUSED') = (reason_code IS NOT NULL)),
    CONSTRAINT endowment_ended CHECK ((state = 'ENDED') = (ending IS NOT NULL))
);

-- whom a device is promised to; a structure may have many at once, a household one
ALTER TABLE reservation ADD COLUMN recipient VARCHAR(10) NOT NULL DEFAULT 'HOUSEHOLD';
ALTER TABLE reservation DROP CONSTRAINT reservation_live;
ALTER TABLE reservation ADD CONSTRAINT reservation_live CHECK (
    (state IN ('RESERVED', 'PREPARED') AND live_device = device_id
        AND ((recipient = 'HOUSEHOLD' AND live_request = request_id) OR (recipient = 'STRUCTURE' AND live_request IS NULL)))
    OR (state IN ('DELIVERED', 'RELEASED', 'RETURNED') AND live_device IS NULL AND live_request IS NULL));
ALTER TABLE device DROP CONSTRAINT device_state;
ALTER TABLE device ADD CONSTRAINT device_state
    CHECK (state IN ('IN_STOCK', 'RESERVED', 'WITH_HOUSEHOLD', 'WITH_STRUCTURE', 'IN_WORKSHOP'));

-- how much of the stock of a kind may go to structures while households wait for that kind
INSERT INTO reference_file (id, name, version, sha256, valid_from, adopted_at, adopted_by, reason, content)
SELECT UNHEX('0199A4C27D007000800000000000E004'), 'structure-share', '2026-01', SHA2(content, 256), '2026-01-01',
       '2026-01-01 00:00:00', 'system', 'The share Boucle starts with', content
FROM (SELECT '{"percent":20}' AS content) AS initial
ON DUPLICATE KEY UPDATE version = reference_file.version;
