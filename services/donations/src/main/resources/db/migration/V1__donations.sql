-- this context's own view of the organisations, from the events of accounts
CREATE TABLE organisation (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    sequence        BIGINT       NOT NULL,
    name            VARCHAR(200) NOT NULL,
    kind            VARCHAR(20)  NOT NULL,
    identifier_type VARCHAR(10)  NOT NULL,
    identifier      VARCHAR(20)  NOT NULL,
    street          VARCHAR(250) NOT NULL,
    postal_code     VARCHAR(10)  NOT NULL,
    city            VARCHAR(100) NOT NULL,
    commune_code    VARCHAR(5)   NOT NULL,
    statuses        MEDIUMTEXT   NOT NULL,
    suspended       BOOLEAN      NOT NULL
);

-- a file looked at and not yet confirmed: kept 24 hours, hardware facts only
CREATE TABLE inventory (
    id           BINARY(16)    NOT NULL PRIMARY KEY,
    owner_id     BINARY(16)    NOT NULL,
    state        VARCHAR(12)   NOT NULL,
    version      BIGINT        NOT NULL,
    format       VARCHAR(20)   NOT NULL,
    rows_read    BIGINT        NOT NULL,
    problem      VARCHAR(1000) NULL,
    problem_slug VARCHAR(60)   NULL,
    created_at   TIMESTAMP(6)  NOT NULL,
    KEY inventory_age (created_at),
    CONSTRAINT inventory_state CHECK (state IN ('RUNNING', 'READY', 'FAILED', 'CANCELLED', 'CONFIRMED'))
);

-- one row of the file: its verdict, and for what may be listed its hardware facts
CREATE TABLE inventory_row (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    inventory_id BINARY(16)   NOT NULL,
    line         BIGINT       NOT NULL,
    verdict      VARCHAR(10)  NOT NULL,
    reasons      MEDIUMTEXT   NOT NULL,
    identity     VARCHAR(250) NULL,
    found        MEDIUMTEXT   NULL,
    device_id    BINARY(16)   NULL,
    UNIQUE KEY inventory_row_line (inventory_id, line),
    KEY inventory_row_verdict (inventory_id, verdict, line),
    CONSTRAINT inventory_row_kind CHECK (verdict IN ('ACCEPTED', 'TO_FIX', 'DUPLICATE', 'RECYCLING'))
);

CREATE TABLE device (
    id                 BINARY(16)   NOT NULL PRIMARY KEY,
    version            BIGINT       NOT NULL,
    hop                INT          NOT NULL,
    code               CHAR(9)      NOT NULL,
    owner_id           BINARY(16)   NOT NULL,
    identity           VARCHAR(250) NOT NULL,
    inventory_id       BINARY(16)   NULL,
    state              VARCHAR(15)  NOT NULL,
    kind               VARCHAR(20)  NOT NULL,
    manufacturer       VARCHAR(120) NOT NULL,
    model              VARCHAR(160) NOT NULL,
    serial_number      VARCHAR(120) NULL,
    asset_tag          VARCHAR(120) NULL,
    acquired_on        DATE         NULL,
    details            MEDIUMTEXT   NOT NULL,
    mass_grams         BIGINT       NOT NULL,
    mass_source        VARCHAR(12)  NOT NULL,
    commune_code       VARCHAR(5)   NOT NULL,
    orientation        VARCHAR(10)  NOT NULL,
    proposed           VARCHAR(10)  NOT NULL,
    proposal_reasons   MEDIUMTEXT   NOT NULL,
    overruled_because  VARCHAR(500) NULL,
    lot_id             BINARY(16)   NULL,
    convention_id      BINARY(16)   NULL,
    reason_code        VARCHAR(60)  NULL,
    listed_at          TIMESTAMP(6) NOT NULL,
    changed_at         TIMESTAMP(6) NOT NULL,
    UNIQUE KEY device_code (code),
    UNIQUE KEY device_identity (owner_id, identity),
    KEY device_owner (owner_id, state, id),
    KEY device_owner_all (owner_id, id),
    KEY device_lot (lot_id, id),
    CONSTRAINT device_state CHECK (
        (state = 'LISTED' AND convention_id IS NULL AND hop = 0)
        OR (state IN ('REASSIGNED', 'WITHDRAWN') AND convention_id IS NULL AND hop = 0 AND reason_code IS NOT NULL)
        OR (state = 'HANDED_OVER' AND convention_id IS NOT NULL AND hop = 1)
        OR (state = 'SENT_TO_WASTE' AND convention_id IS NULL AND hop = 1 AND reason_code IS NOT NULL))
);

CREATE TABLE lot (
    id                 BINARY(16)    NOT NULL PRIMARY KEY,
    version            BIGINT        NOT NULL,
    owner_id           BINARY(16)    NOT NULL,
    state              VARCHAR(10)   NOT NULL,
    title              VARCHAR(200)  NOT NULL,
    commune_code       VARCHAR(5)    NOT NULL,
    place              VARCHAR(250)  NOT NULL,
    pick_up_conditions VARCHAR(1000) NOT NULL,
    claim_deadline     TIMESTAMP(6)  NOT NULL,
    removal_deadline   DATE          NOT NULL,
    device_count       INT           NOT NULL,
    content            CHAR(64)      NOT NULL,
    published_at       TIMESTAMP(6)  NULL,
    closed_at          TIMESTAMP(6)  NULL,
    KEY lot_owner (owner_id, id),
    KEY lot_published (state, id),
    KEY lot_deadline (state, claim_deadline),
    CONSTRAINT lot_state CHECK (
        (state = 'DRAFT' AND published_at IS NULL AND closed_at IS NULL)
        OR (state = 'PUBLISHED' AND published_at IS NOT NULL AND closed_at IS NULL)
        OR (state = 'CLOSED' AND closed_at IS NOT NULL))
);

CREATE TABLE claim (
    id              BINARY(16)    NOT NULL PRIMARY KEY,
    version         BIGINT        NOT NULL,
    lot_id          BINARY(16)    NOT NULL,
    donor_id        BINARY(16)    NOT NULL,
    claimant_id     BINARY(16)    NOT NULL,
    state           VARCHAR(10)   NOT NULL,
    resale          VARCHAR(10)   NOT NULL,
    purpose         VARCHAR(1000) NOT NULL,
    content         CHAR(64)      NOT NULL,
    claimed_at      TIMESTAMP(6)  NOT NULL,
    expires_at      TIMESTAMP(6)  NULL,
    convention_id   BINARY(16)    NULL,
    reason_code     VARCHAR(60)   NULL,
    explanation     VARCHAR(1000) NULL,
    ended_at        TIMESTAMP(6)  NULL,
    KEY claim_lot (lot_id, state),
    KEY claim_donor (donor_id, id),
    KEY claim_claimant (claimant_id, id),
    KEY claim_expiry (state, expires_at),
    CONSTRAINT claim_state CHECK (
        (state = 'PENDING' AND expires_at IS NOT NULL AND ended_at IS NULL)
        OR (state = 'ACCEPTED' AND convention_id IS NOT NULL AND ended_at IS NULL)
        OR (state IN ('REFUSED', 'WITHDRAWN', 'EXPIRED') AND ended_at IS NOT NULL AND reason_code IS NOT NULL))
);

CREATE TABLE claim_device (
    claim_id  BINARY(16) NOT NULL,
    device_id BINARY(16) NOT NULL,
    PRIMARY KEY (claim_id, device_id)
);

-- the live claim of a device: its primary key is what makes a claim exclusive
CREATE TABLE claimed_device (
    device_id BINARY(16) NOT NULL PRIMARY KEY,
    claim_id  BINARY(16) NOT NULL,
    KEY claimed_device_claim (claim_id)
);

CREATE TABLE convention (
    id                BINARY(16)   NOT NULL PRIMARY KEY,
    version           BIGINT       NOT NULL,
    claim_id          BINARY(16)   NOT NULL,
    donor_id          BINARY(16)   NOT NULL,
    taker_id          BINARY(16)   NOT NULL,
    state             VARCHAR(12)  NOT NULL,
    text              MEDIUMTEXT   NOT NULL,
    text_sha256       CHAR(64)     NOT NULL,
    legal_basis       VARCHAR(60)  NOT NULL,
    resale            VARCHAR(10)  NOT NULL,
    erasure_deadline  DATE         NULL,
    removal_deadline  DATE         NOT NULL,
    drawn_up_at       TIMESTAMP(6) NOT NULL,
    donor_signed_at   TIMESTAMP(6) NULL,
    donor_member_id   BINARY(16)   NULL,
    taker_signed_at   TIMESTAMP(6) NULL,
    taker_member_id   BINARY(16)   NULL,
    ended_at          TIMESTAMP(6) NULL,
    UNIQUE KEY convention_claim (claim_id),
    KEY convention_donor (donor_id, id),
    KEY convention_taker (taker_id, id),
    CONSTRAINT convention_state CHECK (
        (state = 'TO_SIGN' AND ended_at IS NULL AND (donor_signed_at IS NULL OR taker_signed_at IS NULL))
        OR (state = 'SIGNED' AND donor_signed_at IS NOT NULL AND taker_signed_at IS NOT NULL AND ended_at IS NULL)
        OR (state = 'HANDED_OVER' AND donor_signed_at IS NOT NULL AND taker_signed_at IS NOT NULL AND ended_at IS NOT NULL)
        OR (state = 'CANCELLED' AND ended_at IS NOT NULL))
);

CREATE TABLE convention_device (
    convention_id BINARY(16)  NOT NULL,
    device_id     BINARY(16)  NOT NULL,
    data_state    VARCHAR(20) NOT NULL,
    value_cents   BIGINT      NOT NULL,
    PRIMARY KEY (convention_id, device_id),
    KEY convention_device_device (device_id)
);
