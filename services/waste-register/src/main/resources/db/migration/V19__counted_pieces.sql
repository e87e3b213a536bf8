-- how many pieces are in an item: a container of toner is one item and many cartridges; none where nobody counted
ALTER TABLE waste_item ADD COLUMN pieces BIGINT NULL;
-- what came of a device is one piece
UPDATE waste_item SET pieces = 1 WHERE device_id IS NOT NULL;
