-- from how many inhabitants a commune is named in events and reports; below, its EPCI is
INSERT INTO reference_file (id, name, version, sha256, valid_from, adopted_at, adopted_by, reason, content)
SELECT UNHEX('0199A4C27D007000800000000000E003'), 'area-threshold', '2026-01', SHA2(content, 256), '2026-01-01',
       '2026-01-01 00:00:00', 'system', 'The threshold Boucle starts with', content
FROM (SELECT '{"fewestInhabitants":2000}' AS content) AS initial;
