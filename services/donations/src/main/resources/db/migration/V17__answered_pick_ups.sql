-- the hours of a pick-up are proposed by one side and agreed by the other; those noted before were agreed
ALTER TABLE pick_up
    ADD COLUMN proposed_by VARCHAR(5) NOT NULL DEFAULT 'DONOR',
    ADD COLUMN agreed BOOLEAN NOT NULL DEFAULT TRUE,
    ADD CONSTRAINT pick_up_proposed_by CHECK (proposed_by IN ('DONOR', 'TAKER'));
