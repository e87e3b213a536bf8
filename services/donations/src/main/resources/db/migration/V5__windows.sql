-- reduce before giving: from when a lot is open to other public bodies, and from when to associations
ALTER TABLE lot ADD COLUMN public_bodies_from TIMESTAMP(6) NULL;
ALTER TABLE lot ADD COLUMN associations_from TIMESTAMP(6) NULL;

-- when the devices of a convention are fetched
CREATE TABLE pick_up (
    convention_id BINARY(16)   NOT NULL PRIMARY KEY,
    version       BIGINT       NOT NULL,
    starts_at     TIMESTAMP(6) NOT NULL,
    ends_at       TIMESTAMP(6) NOT NULL,
    CONSTRAINT pick_up_length CHECK (starts_at < ends_at)
);

-- a million devices stay searchable
ALTER TABLE lot ADD KEY lot_published_place (state, commune_code, id);
ALTER TABLE device ADD KEY device_lot_kind (lot_id, kind);
