-- an answer is told under an id of its own, which leads to no reservation outside this table
ALTER TABLE follow_up ADD COLUMN answer_id BINARY(16) NULL, ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
UPDATE follow_up SET answer_id = RANDOM_BYTES(16) WHERE answer_id IS NULL;
ALTER TABLE follow_up MODIFY COLUMN answer_id BINARY(16) NOT NULL;
