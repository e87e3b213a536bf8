-- by what a machine is known again, whichever door it came through: digests, so that nobody's data are told
CREATE TABLE machine_key (
    device_id BINARY(16)  NOT NULL,
    evidence  VARCHAR(12) NOT NULL,
    digest    CHAR(64)    NOT NULL,
    PRIMARY KEY (device_id, evidence, digest),
    KEY machine_key_digest (evidence, digest)
);

-- what each workshop answered about two files that may be of one machine, and whether the one goes on with the other's thread
CREATE TABLE twin_answer (
    device_id       BINARY(16)   NOT NULL,
    other_id        BINARY(16)   NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    answer          VARCHAR(12)  NOT NULL,
    answered_at     TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (device_id, other_id),
    KEY twin_answer_other (other_id),
    CONSTRAINT twin_answer_word CHECK (answer IN ('SAME_HERE', 'SAME_GONE', 'DIFFERENT'))
);
