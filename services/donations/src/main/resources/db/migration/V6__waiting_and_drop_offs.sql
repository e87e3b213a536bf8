-- below which index of the model (tenths of a point) a broken device goes to recycling: the red band of the repairability index
INSERT INTO rule_value (rule, subject, amount, valid_from, valid_until, law, source) VALUES
('INDEX_FLOOR', 'ALL', 20, '2021-01-01', NULL, NULL, 'decision of the territory, on the red band (0 to 1.9) of the repairability index'),
('OFFER_DAYS', 'ALL', 3, '2000-01-01', NULL, NULL, 'decision of the territory');

-- who waits for a claimed device, in the order of joining; live: waiting or offered
CREATE TABLE waiting_place (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    lot_id        BINARY(16)   NOT NULL,
    device_id     BINARY(16)   NOT NULL,
    waiter_id     BINARY(16)   NOT NULL,
    state         VARCHAR(10)  NOT NULL,
    live_device   BINARY(16)   NULL,
    joined_at     TIMESTAMP(6) NOT NULL,
    offered_until TIMESTAMP(6) NULL,
    ended_at      TIMESTAMP(6) NULL,
    UNIQUE KEY waiting_place_once (live_device, waiter_id),
    KEY waiting_place_line (device_id, state, id),
    KEY waiting_place_waiter (waiter_id, id),
    KEY waiting_place_offer (state, offered_until),
    KEY waiting_place_lot (lot_id, state),
    CONSTRAINT waiting_place_state CHECK (
        (state = 'WAITING' AND live_device IS NOT NULL AND offered_until IS NULL AND ended_at IS NULL)
        OR (state = 'OFFERED' AND live_device IS NOT NULL AND offered_until IS NOT NULL AND ended_at IS NULL)
        OR (state IN ('TAKEN', 'LEFT', 'LAPSED', 'CLOSED') AND live_device IS NULL AND ended_at IS NOT NULL))
);

-- the one live offer of a device
CREATE TABLE offered_device (
    device_id BINARY(16) NOT NULL PRIMARY KEY,
    place_id  BINARY(16) NOT NULL
);

-- a device that a private person brought; the receipt's code is kept as its hash, and of the person nothing
CREATE TABLE drop_off (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id BINARY(16)   NOT NULL,
    device_id       BINARY(16)   NOT NULL,
    receipt_sha256  CHAR(64)     NOT NULL,
    content         CHAR(64)     NOT NULL,
    dropped_at      TIMESTAMP(6) NOT NULL,
    UNIQUE KEY drop_off_device (device_id),
    UNIQUE KEY drop_off_receipt (receipt_sha256),
    KEY drop_off_organisation (organisation_id, id)
);
