-- an inventory whose file is sent again, corrected: which one it follows, and the how-manieth it is
ALTER TABLE inventory
    ADD COLUMN follows_id BINARY(16) NULL,
    ADD COLUMN edition INT NOT NULL DEFAULT 1,
    ADD KEY inventory_follows (follows_id, state);

-- one that was read and never imported, because the next edition of it was
ALTER TABLE inventory DROP CONSTRAINT inventory_state;
ALTER TABLE inventory ADD CONSTRAINT inventory_state
    CHECK (state IN ('RUNNING', 'READY', 'FAILED', 'CANCELLED', 'CONFIRMED', 'REPLACED'));

-- by what a row's device is known, whatever was said of the row: two editions of one file are compared by it
ALTER TABLE inventory_row
    ADD COLUMN known_by VARCHAR(250) NULL,
    ADD KEY inventory_row_known (known_by, inventory_id);
UPDATE inventory_row SET known_by = identity WHERE identity IS NOT NULL;

-- while the rows of a confirmed inventory are entered aside: for whom, and until when somebody works on it
ALTER TABLE inventory
    ADD COLUMN entering_until TIMESTAMP(6) NULL,
    ADD COLUMN entered_by VARCHAR(160) NULL,
    ADD KEY inventory_entering (entering_until);
