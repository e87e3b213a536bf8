-- the quartier a household may name (IRIS or QPV), never an address; it goes when the household is forgotten
ALTER TABLE request ADD COLUMN quartier VARCHAR(12) NULL;
