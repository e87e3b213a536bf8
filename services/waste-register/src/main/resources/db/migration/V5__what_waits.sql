-- what waits is found among what waits, not among all that ever was: lines by rule and day, lots that are not finally treated,
-- items that hold data
ALTER TABLE line_finding ADD KEY line_finding_day (rule, line_date, line_id);
ALTER TABLE waste_lot ADD KEY waste_lot_followed (treatment_final, consigned_on, id);
ALTER TABLE waste_item ADD KEY waste_item_bearing (data_bearing, id);
