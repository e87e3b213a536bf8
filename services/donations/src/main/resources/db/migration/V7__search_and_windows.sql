-- what a search reads of a lot: its title and the kinds, makers and models in it
ALTER TABLE lot ADD COLUMN words VARCHAR(4000) NOT NULL DEFAULT '';
UPDATE lot SET words = title;

-- why the devices are not kept in the house: asked before a lot is opened to others
ALTER TABLE lot ADD COLUMN not_kept_because VARCHAR(40) NULL;

-- the département, for searches by distance, and the condition that the inventory tells
ALTER TABLE lot ADD COLUMN departement VARCHAR(3)
    GENERATED ALWAYS AS (IF(commune_code LIKE '97%', LEFT(commune_code, 3), LEFT(commune_code, 2))) STORED;
ALTER TABLE lot ADD KEY lot_published_departement (state, departement, id);
ALTER TABLE device ADD COLUMN stated_condition VARCHAR(12)
    GENERATED ALWAYS AS (JSON_UNQUOTE(JSON_EXTRACT(details, '$.condition'))) STORED;
ALTER TABLE device ADD KEY device_lot_condition (lot_id, kind, stated_condition);
ALTER TABLE device DROP KEY device_lot_kind;
