-- what a workshop may call a device that it made ready: refurbished only where every function was tested and none fails
ALTER TABLE fate_step ADD COLUMN refurbished BOOLEAN NULL;
