-- years of a register that were closed three whole years after their end. Nothing is deleted: the running account holds no right to
-- change or delete a line, an entry, a node or a checkpoint (V1), and gets none here.
CREATE TABLE register_archive (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id BINARY(16)   NOT NULL,
    year            INT          NOT NULL,
    checkpoint_size BIGINT       NOT NULL,
    line_count      BIGINT       NOT NULL,
    entry_count     BIGINT       NOT NULL,
    member_id       BINARY(16)   NOT NULL,
    archived_at     TIMESTAMP(6) NOT NULL,
    UNIQUE KEY register_archive_year (organisation_id, year)
);
GRANT SELECT, INSERT ON register_archive TO '${appaccount}'@'%';
