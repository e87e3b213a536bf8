-- the day before which media that are still the donor's have to be erased, while they are: by it the devices that wait are ordered
ALTER TABLE device ADD COLUMN erase_by DATE NULL;

UPDATE device SET erase_by = CAST(SUBSTRING(file, LOCATE('"erasureDeadline":"', file) + 19, 10) AS DATE)
WHERE LOCATE('"donorOwns":true', file) > 0 AND LOCATE('"erasureDeadline":"', file) > 0;
