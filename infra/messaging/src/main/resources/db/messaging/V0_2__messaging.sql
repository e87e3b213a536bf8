-- what this service has to publish, in the order of its changes
CREATE TABLE outbox (
    seq             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id              BINARY(16)   NOT NULL,
    type            VARCHAR(120) NOT NULL,
    msg_key         VARCHAR(64)  NOT NULL,
    sequence        BIGINT       NOT NULL,
    hop             INT          NULL,
    occurred_at     TIMESTAMP(6) NOT NULL,
    actor           VARCHAR(200) NOT NULL,
    correlation     VARCHAR(64)  NULL,
    payload         MEDIUMTEXT   NOT NULL,
    published_at    TIMESTAMP(6) NULL,
    kafka_partition INT          NULL,
    kafka_offset    BIGINT       NULL,
    UNIQUE KEY outbox_id (id),
    KEY outbox_unpublished (published_at, seq),
    KEY outbox_place (kafka_partition, kafka_offset)
);

-- what this service has received: a row per message and consumer, for as long as the topic lives
CREATE TABLE inbox (
    consumer    VARCHAR(64)  NOT NULL,
    message_id  BINARY(16)   NOT NULL,
    received_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (consumer, message_id)
);

-- received, not yet handled: WAITING for an earlier event, DEAD (cannot be handled as it is), PARKED behind a dead one
CREATE TABLE held_message (
    position    BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    consumer    VARCHAR(64)   NOT NULL,
    message_id  BINARY(16)    NOT NULL,
    state       VARCHAR(10)   NOT NULL,
    awaits      VARCHAR(64)   NOT NULL,
    msg_key     VARCHAR(64)   NOT NULL,
    topic       VARCHAR(120)  NOT NULL,
    type        VARCHAR(120)  NOT NULL,
    sequence    BIGINT        NOT NULL,
    hop         INT           NULL,
    occurred_at TIMESTAMP(6)  NOT NULL,
    actor       VARCHAR(200)  NOT NULL,
    payload     MEDIUMTEXT    NOT NULL,
    reason      VARCHAR(1000) NOT NULL,
    attempts    INT           NOT NULL,
    held_at     TIMESTAMP(6)  NOT NULL,
    UNIQUE KEY held_message_id (consumer, message_id),
    KEY held_message_key (consumer, msg_key, state, position),
    KEY held_message_awaits (consumer, awaits, state),
    CONSTRAINT held_message_state CHECK (state IN ('WAITING', 'DEAD', 'PARKED'))
);

-- who retried or discarded a dead letter, and why
CREATE TABLE dead_letter_decision (
    id          BINARY(16)    NOT NULL PRIMARY KEY,
    message_id  BINARY(16)    NOT NULL,
    type        VARCHAR(120)  NOT NULL,
    decision    VARCHAR(10)   NOT NULL,
    reason      VARCHAR(1000) NOT NULL,
    actor       VARCHAR(200)  NOT NULL,
    decided_at  TIMESTAMP(6)  NOT NULL,
    CONSTRAINT dead_letter_decision_kind CHECK (decision IN ('RETRIED', 'DISCARDED'))
);

-- organisations and members suspended by the accounts service
CREATE TABLE suspension (
    subject  BINARY(16)   NOT NULL PRIMARY KEY,
    sequence BIGINT       NOT NULL,
    active   BOOLEAN      NOT NULL,
    since    TIMESTAMP(6) NOT NULL
);
