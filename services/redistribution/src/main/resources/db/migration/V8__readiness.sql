-- what a workshop may call a device that it made ready; nothing of those from before it was told
ALTER TABLE device ADD COLUMN refurbished BOOLEAN NULL;
