-- the organisation that sent the list of its own school; none where whoever carries the programme wrote it
ALTER TABLE programme_school ADD COLUMN sent_by BINARY(16) NULL;
