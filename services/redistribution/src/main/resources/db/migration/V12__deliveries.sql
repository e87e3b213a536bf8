-- partners that bring a device home or to a relay; the address is agreed by telephone and stored nowhere
CREATE TABLE delivery_partner (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    name       VARCHAR(120) NOT NULL,
    phone      VARCHAR(24)  NOT NULL,
    ways       VARCHAR(40)  NOT NULL,
    changed_at TIMESTAMP(6) NOT NULL
);

CREATE TABLE delivery (
    reservation_id BINARY(16)   NOT NULL PRIMARY KEY,
    partner_id     BINARY(16)   NOT NULL,
    way            VARCHAR(10)  NOT NULL,
    on_day         DATE         NOT NULL,
    half           VARCHAR(10)  NOT NULL,
    asked_at       TIMESTAMP(6) NOT NULL,
    KEY delivery_day (partner_id, on_day)
);
