-- what an act would leave or left as it was is no change: counted apart from what passed
ALTER TABLE batch ADD COLUMN unchanged INT NOT NULL DEFAULT 0;
