-- until when an organisation's statuses are proven: the first of their last days; none where no act names a last day
ALTER TABLE organisation ADD COLUMN proven_until DATE NULL;
ALTER TABLE organisation ADD KEY organisation_proven (proven_until);

-- an organisation has at most twenty statuses
UPDATE organisation
SET proven_until = (
    SELECT MIN(CAST(JSON_UNQUOTE(JSON_EXTRACT(organisation.statuses, CONCAT('$.list[', place.i, '].validUntil'))) AS DATE))
    FROM (SELECT 0 AS i UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
        UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9
        UNION ALL SELECT 10 UNION ALL SELECT 11 UNION ALL SELECT 12 UNION ALL SELECT 13 UNION ALL SELECT 14
        UNION ALL SELECT 15 UNION ALL SELECT 16 UNION ALL SELECT 17 UNION ALL SELECT 18 UNION ALL SELECT 19) place);
