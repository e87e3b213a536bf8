-- what the questions of a row are about, for those who look for one kind of them
ALTER TABLE inventory_row
    ADD COLUMN doubts VARCHAR(80) NOT NULL DEFAULT '';
