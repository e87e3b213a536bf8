-- a lot is told apart by its number: each site counts its own, and no number is given twice
ALTER TABLE waste_lot ADD COLUMN lot_number INT NULL;
UPDATE waste_lot l JOIN (
    SELECT id, ROW_NUMBER() OVER (PARTITION BY organisation_id ORDER BY opened_at, id) AS place FROM waste_lot
) counted ON counted.id = l.id
SET l.lot_number = counted.place;
ALTER TABLE waste_lot MODIFY COLUMN lot_number INT NOT NULL;
ALTER TABLE waste_lot ADD UNIQUE KEY waste_lot_number (organisation_id, lot_number);

-- the last number given at each site
CREATE TABLE lot_number (
    organisation_id BINARY(16) NOT NULL PRIMARY KEY,
    last_number     INT        NOT NULL
);
INSERT INTO lot_number (organisation_id, last_number)
SELECT organisation_id, MAX(lot_number) FROM waste_lot GROUP BY organisation_id;
GRANT SELECT, INSERT, UPDATE ON lot_number TO '${appaccount}'@'%';
