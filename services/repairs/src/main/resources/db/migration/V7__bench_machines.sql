-- machines that a workshop works with, and who took which and until when
CREATE TABLE bench_machine (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    organisation_id BINARY(16)   NOT NULL,
    label           VARCHAR(60)  NOT NULL,
    lent_to         BINARY(16)   NULL,
    lent_at         TIMESTAMP(6) NULL,
    due_on          DATE         NULL,
    KEY bench_machine_workshop (organisation_id, id)
);
