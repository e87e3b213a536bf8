-- when a device came first to a structure that keeps it for a place of its own: counted apart from households
ALTER TABLE device ADD COLUMN equipped_at TIMESTAMP(6) NULL;
