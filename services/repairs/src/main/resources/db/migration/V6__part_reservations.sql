-- what a part fits, the device it is kept for, and how many of a kind a workshop wants to have
ALTER TABLE part ADD COLUMN label VARCHAR(60) NULL;
ALTER TABLE part ADD COLUMN reserved_device_id BINARY(16) NULL;

CREATE TABLE part_minimum (
    organisation_id BINARY(16)  NOT NULL,
    kind            VARCHAR(20) NOT NULL,
    minimum         INT         NOT NULL,
    PRIMARY KEY (organisation_id, kind)
);
