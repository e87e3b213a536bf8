-- a line's number within its site, register and year, read from the printed id: the next one is found at an index's end, among any
-- number of lines
ALTER TABLE register_line
    ADD COLUMN number BIGINT GENERATED ALWAYS AS (CAST(SUBSTRING_INDEX(public_id, '-', -1) AS UNSIGNED)) VIRTUAL,
    DROP KEY register_line_year,
    ADD KEY register_line_number (organisation_id, register_type, year, number);
