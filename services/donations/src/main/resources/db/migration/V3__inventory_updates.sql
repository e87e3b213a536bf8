-- a row that changes what is known of a device listed before
ALTER TABLE inventory_row ADD COLUMN updates BINARY(16) NULL;
