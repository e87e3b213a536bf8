-- what became of each is what a trial said, until the act is confirmed: one that was given up before that has done nothing
ALTER TABLE batch ADD COLUMN confirmed BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE batch SET confirmed = TRUE WHERE state IN ('RUNNING', 'DONE');
