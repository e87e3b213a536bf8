-- a lot whose last item was sorted elsewhere: nothing of it can be weighed or leave
ALTER TABLE waste_lot DROP CONSTRAINT waste_lot_states;
ALTER TABLE waste_lot DROP CONSTRAINT waste_lot_weighed;
ALTER TABLE waste_lot DROP CONSTRAINT waste_lot_consigned;
ALTER TABLE waste_lot ADD CONSTRAINT waste_lot_states
    CHECK (state IN ('OPEN', 'EMPTIED', 'WEIGHED', 'CONSIGNED', 'TREATED'));
ALTER TABLE waste_lot ADD CONSTRAINT waste_lot_weighed
    CHECK ((state IN ('OPEN', 'EMPTIED')) = (mass_grams IS NULL));
ALTER TABLE waste_lot ADD CONSTRAINT waste_lot_consigned
    CHECK ((state IN ('OPEN', 'EMPTIED', 'WEIGHED')) = (line_id IS NULL));

UPDATE waste_lot SET state = 'EMPTIED', open_marker = NULL
WHERE state = 'OPEN' AND id NOT IN (SELECT lot_id FROM waste_item);
