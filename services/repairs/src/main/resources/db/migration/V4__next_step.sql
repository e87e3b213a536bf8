-- what a device waits for, so that a station of the board is read without reading every file
ALTER TABLE device ADD COLUMN next_step VARCHAR(30) NOT NULL DEFAULT 'NOTHING';

UPDATE device SET next_step = CASE state
    WHEN 'EXPECTED' THEN 'RECEIVE'
    WHEN 'MISSING' THEN 'SEARCH'
    WHEN 'RECEIVED' THEN 'ERASE'
    WHEN 'BLOCKED' THEN 'ERASE_AGAIN_OR_REMOVE'
    WHEN 'ERASED' THEN 'DIAGNOSE'
    WHEN 'DIAGNOSED' THEN 'GRADE'
    WHEN 'IN_REPAIR' THEN 'REPAIR'
    WHEN 'GRADED' THEN 'MAKE_READY'
    WHEN 'HARVESTED' THEN 'SCRAP'
    ELSE 'NOTHING' END;

ALTER TABLE device ADD KEY device_station (organisation_id, next_step, id);
