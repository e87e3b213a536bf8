-- a machine that came in again goes on with the thread of its former file, until somebody says that it was another one
ALTER TABLE thread_link DROP CONSTRAINT thread_link_kind;
ALTER TABLE thread_link ADD CONSTRAINT thread_link_kind CHECK (kind IN ('ALIAS', 'FORMER', 'BELONGS'));
ALTER TABLE thread_link ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE thread_link ADD COLUMN parted BOOLEAN NOT NULL DEFAULT FALSE;
