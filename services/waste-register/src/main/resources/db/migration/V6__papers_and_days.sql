-- why dangerous waste left without a consignment note (R541-45); and the day from which an item is waste, before which it cannot leave
ALTER TABLE waste_lot ADD COLUMN note_exemption VARCHAR(30) NULL;
ALTER TABLE waste_item ADD COLUMN since DATE NULL;
