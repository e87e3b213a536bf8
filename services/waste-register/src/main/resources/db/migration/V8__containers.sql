-- containers of the house: toner, cables, batteries, packaging and whatever waste was never a piece of a device here
CREATE TABLE container (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id BINARY(16)   NOT NULL,
    place           VARCHAR(150) NOT NULL,
    kind            VARCHAR(20)  NOT NULL,
    waste_code      VARCHAR(12)  NOT NULL,
    capacity_grams  BIGINT       NOT NULL,
    grams           BIGINT       NOT NULL,
    quantity        BIGINT       NOT NULL,
    level_percent   INT          NOT NULL,
    every_days      INT          NULL,
    next_on         DATE         NULL,
    version         BIGINT       NOT NULL,
    KEY container_site (organisation_id, id),
    KEY container_next (next_on, id)
);
-- what happened to containers: added, never changed
CREATE TABLE container_history (
    container_id     BINARY(16)   NOT NULL,
    version          BIGINT       NOT NULL,
    event            VARCHAR(30)  NOT NULL,
    grams            BIGINT       NOT NULL,
    difference_grams BIGINT       NOT NULL,
    member_id        BINARY(16)   NOT NULL,
    happened_at      TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (container_id, version)
);
GRANT SELECT, INSERT, UPDATE ON container TO '${appaccount}'@'%';
GRANT SELECT, INSERT ON container_history TO '${appaccount}'@'%';
-- an item that comes of a container comes of no device
ALTER TABLE waste_item MODIFY COLUMN device_id BINARY(16) NULL, ADD COLUMN container_id BINARY(16) NULL;
