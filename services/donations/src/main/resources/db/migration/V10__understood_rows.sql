-- words that the steward adds to the lists that ship, each from a day on
CREATE TABLE vocabulary_word (
    about      VARCHAR(12)  NOT NULL,
    text       VARCHAR(120) NOT NULL,
    valid_from DATE         NOT NULL,
    meaning    VARCHAR(60)  NOT NULL,
    source     VARCHAR(200) NOT NULL,
    PRIMARY KEY (about, text, valid_from)
);

-- what an organisation answered once for a word of its own: known by its digest, written out only where several rows used it
CREATE TABLE own_word (
    owner_id    BINARY(16)   NOT NULL,
    about       VARCHAR(12)  NOT NULL,
    word_key    CHAR(64)     NOT NULL,
    word        VARCHAR(60)  NULL,
    meaning     VARCHAR(60)  NOT NULL,
    answered_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (owner_id, about, word_key)
);

-- what is said of a file as a whole: sheets that were not read, sums that were left out
ALTER TABLE inventory ADD COLUMN notes MEDIUMTEXT NULL;

-- how a row was understood, with the questions that it leaves open; rows of before have none
ALTER TABLE inventory_row
    ADD COLUMN understood MEDIUMTEXT NULL,
    ADD COLUMN doubtful   BOOLEAN NOT NULL DEFAULT FALSE,
    ADD KEY inventory_row_doubtful (inventory_id, doubtful, line),
    ADD KEY inventory_row_identity (inventory_id, identity);
