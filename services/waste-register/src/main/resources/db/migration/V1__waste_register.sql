-- what this context knows of organisations, from the accounts service's events: who keeps a register, and as what it stands in its lines
CREATE TABLE organisation (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    name            VARCHAR(250) NOT NULL,
    kind            VARCHAR(20)  NOT NULL,
    identifier_type VARCHAR(20)  NOT NULL,
    identifier      VARCHAR(27)  NOT NULL,
    street          VARCHAR(250) NOT NULL,
    postal_code     VARCHAR(12)  NOT NULL,
    city            VARCHAR(45)  NOT NULL,
    commune_code    VARCHAR(5)   NOT NULL,
    sequence        BIGINT       NOT NULL
);

-- a device of which items are waste here: its row is locked while an event keyed by it is appended
CREATE TABLE waste_device (
    device_id BINARY(16)  NOT NULL PRIMARY KEY,
    code      VARCHAR(12) NOT NULL,
    kind      VARCHAR(20) NOT NULL,
    hop       INT         NOT NULL,
    sequence  BIGINT      NOT NULL
);

-- a lot gathers items of one site, one waste code, and either all or none of them data-bearing; open_marker is 1 while open, then null,
-- so that the key allows one open lot of a kind and any number of closed ones
CREATE TABLE waste_lot (
    id                 BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id    BINARY(16)   NOT NULL,
    waste_code         VARCHAR(12)  NOT NULL,
    data_bearing       BOOLEAN      NOT NULL,
    state              VARCHAR(12)  NOT NULL,
    open_marker        TINYINT      NULL,
    version            BIGINT       NOT NULL,
    opened_at          TIMESTAMP(6) NOT NULL,
    mass_grams         BIGINT       NULL,
    items_grams        BIGINT       NULL,
    weight_type        VARCHAR(6)   NULL,
    weighed_at         TIMESTAMP(6) NULL,
    destination_id     BINARY(16)   NULL,
    destination_siret  CHAR(14)     NULL,
    transporter_id     BINARY(16)   NULL,
    consigned_on       DATE         NULL,
    consigned_at       TIMESTAMP(6) NULL,
    operation_code     VARCHAR(6)   NULL,
    operation_mode     VARCHAR(30)  NULL,
    bsd_number         VARCHAR(40)  NULL,
    adr_mention        VARCHAR(500) NULL,
    line_id            BINARY(16)   NULL,
    public_id          VARCHAR(36)  NULL,
    entry_index        BIGINT       NULL,
    treatment_code     VARCHAR(6)   NULL,
    treatment_mode     VARCHAR(30)  NULL,
    treated_on         DATE         NULL,
    treated_at         TIMESTAMP(6) NULL,
    treatment_final    BOOLEAN      NULL,
    UNIQUE KEY waste_lot_open (organisation_id, waste_code, data_bearing, open_marker),
    KEY waste_lot_state (organisation_id, state, id),
    CONSTRAINT waste_lot_states CHECK (state IN ('OPEN', 'WEIGHED', 'CONSIGNED', 'TREATED')),
    CONSTRAINT waste_lot_marker CHECK ((state = 'OPEN') = (open_marker IS NOT NULL)),
    CONSTRAINT waste_lot_weighed CHECK ((state = 'OPEN') = (mass_grams IS NULL)),
    CONSTRAINT waste_lot_consigned CHECK ((state IN ('OPEN', 'WEIGHED')) = (line_id IS NULL)),
    CONSTRAINT waste_lot_treated CHECK ((state = 'TREATED') = (treated_on IS NOT NULL))
);

CREATE TABLE waste_item (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    lot_id          BINARY(16)   NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    device_id       BINARY(16)   NOT NULL,
    producer_id     BINARY(16)   NULL,
    commune_code    VARCHAR(5)   NULL,
    kind            VARCHAR(20)  NOT NULL,
    chemistry       VARCHAR(30)  NULL,
    waste_code      VARCHAR(12)  NOT NULL,
    proposed_code   VARCHAR(12)  NOT NULL,
    code_reason     VARCHAR(500) NULL,
    mass_grams      BIGINT       NOT NULL,
    data_bearing    BOOLEAN      NOT NULL,
    accepted_at     TIMESTAMP(6) NOT NULL,
    KEY waste_item_lot (lot_id, id),
    KEY waste_item_device (device_id)
);

-- the media inside data-bearing items, and the certificate of the destruction of each
CREATE TABLE waste_medium (
    item_id            BINARY(16)   NOT NULL,
    serial_number      VARCHAR(100) NOT NULL,
    certificate_number VARCHAR(100) NULL,
    destroyed_on       DATE         NULL,
    certified_at       TIMESTAMP(6) NULL,
    PRIMARY KEY (item_id, serial_number)
);

-- transporters, collectors, treatment sites, brokers, eco-organisations, and what each proved
CREATE TABLE operator (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    name        VARCHAR(250) NOT NULL,
    siret       CHAR(14)     NOT NULL,
    address     VARCHAR(150) NOT NULL,
    postal_code VARCHAR(12)  NOT NULL,
    city        VARCHAR(45)  NOT NULL,
    kinds       VARCHAR(100) NOT NULL,
    version     BIGINT       NOT NULL,
    UNIQUE KEY operator_siret (siret)
);

CREATE TABLE operator_proof (
    operator_id BINARY(16)  NOT NULL,
    kind        VARCHAR(30) NOT NULL,
    number      VARCHAR(50) NOT NULL,
    valid_from  DATE        NOT NULL,
    valid_until DATE        NOT NULL,
    PRIMARY KEY (operator_id, kind, number)
);

-- the sequencer: its one row is locked while an entry gets its index
CREATE TABLE register_head (
    id          TINYINT      NOT NULL PRIMARY KEY,
    size        BIGINT       NOT NULL,
    recorded_at TIMESTAMP(6) NOT NULL
);
INSERT INTO register_head (id, size, recorded_at) VALUES (1, 0, TIMESTAMP '2026-01-01 00:00:00');

-- the entries: canonical bytes, never made again
CREATE TABLE register_entry (
    idx             BIGINT       NOT NULL PRIMARY KEY,
    leaf_hash       BINARY(32)   NOT NULL,
    content         MEDIUMBLOB   NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    recorded_at     TIMESTAMP(6) NOT NULL,
    KEY register_entry_organisation (organisation_id, idx)
);

-- roots of full tiles: row (level, idx) is the root of 256 nodes of the level below; level 0 is the leaf hashes of register_entry
CREATE TABLE register_node (
    level INT        NOT NULL,
    idx   BIGINT     NOT NULL,
    hash  BINARY(32) NOT NULL,
    PRIMARY KEY (level, idx)
);

CREATE TABLE register_checkpoint (
    size      BIGINT        NOT NULL PRIMARY KEY,
    root      BINARY(32)    NOT NULL,
    note      VARCHAR(1000) NOT NULL,
    signed_at TIMESTAMP(6)  NOT NULL
);

-- a line of the register is its versions; the newest counts
CREATE TABLE register_line (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id BINARY(16)   NOT NULL,
    register_type   VARCHAR(20)  NOT NULL,
    public_id       VARCHAR(36)  NOT NULL,
    year            INT          NOT NULL,
    lot_id          BINARY(16)   NULL,
    written_at      TIMESTAMP(6) NOT NULL,
    UNIQUE KEY register_line_public_id (organisation_id, register_type, public_id),
    UNIQUE KEY register_line_lot (lot_id),
    KEY register_line_year (organisation_id, register_type, year),
    CONSTRAINT register_line_types CHECK (register_type IN ('OUTGOING_WASTE', 'INCOMING_WASTE', 'SSD'))
);

CREATE TABLE register_line_version (
    line_id      BINARY(16)    NOT NULL,
    version      BIGINT        NOT NULL,
    entry_index  BIGINT        NOT NULL,
    reason       VARCHAR(10)   NOT NULL,
    explanation  VARCHAR(1000) NULL,
    salt         CHAR(32)      NULL,
    fields       MEDIUMTEXT    NOT NULL,
    line_date    DATE          NOT NULL,
    waste_code   VARCHAR(12)   NOT NULL,
    mass_grams   BIGINT        NOT NULL,
    recorded_at  TIMESTAMP(6)  NOT NULL,
    PRIMARY KEY (line_id, version),
    UNIQUE KEY register_line_version_entry (entry_index),
    KEY register_line_version_date (line_date),
    CONSTRAINT register_line_version_reason CHECK (reason IN ('WRITTEN', 'MODIFIER', 'ANNULER'))
);

CREATE TABLE register_line_device (
    line_id   BINARY(16) NOT NULL,
    device_id BINARY(16) NOT NULL,
    PRIMARY KEY (line_id, device_id),
    KEY register_line_device_device (device_id)
);

-- a keeper lets another organisation read its register until a day
CREATE TABLE delegation (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    owner_id    BINARY(16)   NOT NULL,
    reader_id   BINARY(16)   NOT NULL,
    purpose     VARCHAR(40)  NOT NULL,
    granted_at  TIMESTAMP(6) NOT NULL,
    valid_until TIMESTAMP(6) NOT NULL,
    revoked_at  TIMESTAMP(6) NULL,
    KEY delegation_reader (reader_id, valid_until),
    KEY delegation_owner (owner_id)
);

-- who looked at what of another's register
CREATE TABLE look (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    member_id       BINARY(16)   NOT NULL,
    reader_id       BINARY(16)   NOT NULL,
    owner_id        BINARY(16)   NULL,
    operation       VARCHAR(60)  NOT NULL,
    subject         VARCHAR(100) NOT NULL,
    looked_at       TIMESTAMP(6) NOT NULL,
    KEY look_owner (owner_id, id)
);

-- The running service may add to the register and change nothing in it. Where its account holds no right on the whole schema
-- (infra/stack), these are all it has.
GRANT SELECT, INSERT ON register_entry TO '${appaccount}'@'%';
GRANT SELECT, INSERT ON register_node TO '${appaccount}'@'%';
GRANT SELECT, INSERT ON register_checkpoint TO '${appaccount}'@'%';
GRANT SELECT, INSERT ON register_line TO '${appaccount}'@'%';
GRANT SELECT, INSERT ON register_line_version TO '${appaccount}'@'%';
GRANT SELECT, INSERT ON register_line_device TO '${appaccount}'@'%';
GRANT SELECT, INSERT ON look TO '${appaccount}'@'%';
GRANT SELECT, UPDATE ON register_head TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE ON organisation TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE ON waste_device TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE ON waste_lot TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE ON waste_item TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE ON waste_medium TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE ON operator TO '${appaccount}'@'%';
GRANT SELECT, INSERT, DELETE ON operator_proof TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE ON delegation TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON inbox TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON held_message TO '${appaccount}'@'%';
GRANT SELECT, INSERT ON dead_letter_decision TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE ON suspension TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON repeated_request TO '${appaccount}'@'%';
-- at its start the service makes sure that all migrations are applied
GRANT SELECT ON flyway_schema_history TO '${appaccount}'@'%';
