-- what the other contexts told of a device after it left, each event once
CREATE TABLE fate_step (
    message_id  BINARY(16)   NOT NULL PRIMARY KEY,
    device_id   BINARY(16)   NOT NULL,
    hop         INT          NOT NULL,
    sequence    BIGINT       NOT NULL,
    context     VARCHAR(20)  NOT NULL,
    event       VARCHAR(40)  NOT NULL,
    detail      VARCHAR(120) NULL,
    happened_at TIMESTAMP(6) NOT NULL,
    KEY fate_step_device (device_id, hop, sequence)
);

-- what was handed over and not received, or received and not handed over, until it is explained
CREATE TABLE difference (
    device_id        BINARY(16)    NOT NULL PRIMARY KEY,
    kind             VARCHAR(12)   NOT NULL,
    donor_id         BINARY(16)    NULL,
    receiver_id      BINARY(16)    NOT NULL,
    convention_id    BINARY(16)    NULL,
    code             VARCHAR(12)   NOT NULL,
    reported_at      TIMESTAMP(6)  NOT NULL,
    found_at         TIMESTAMP(6)  NULL,
    linked_device_id BINARY(16)    NULL,
    explanation_code VARCHAR(60)   NULL,
    explanation      VARCHAR(1000) NULL,
    closed_at        TIMESTAMP(6)  NULL,
    KEY difference_donor (donor_id, device_id),
    CONSTRAINT difference_kind CHECK (kind IN ('NOT_RECEIVED', 'UNEXPECTED'))
);

-- flat-rate value of a device received as a gift, for purchase reporting (cents)
INSERT INTO rule_value (rule, subject, amount, valid_from, valid_until, law, source) VALUES
('GIFT_FLAT_RATE', 'LAPTOP', 20000, '2024-03-01', NULL, 'Arrêté du 29 février 2024', 'laptop under 5 years; other lines of the grid were not read');
