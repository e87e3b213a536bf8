-- what was done to accounts, by whom: ids, roles and reasons, never an address; lines are only added
CREATE TABLE journal (
    number          BIGINT       NOT NULL PRIMARY KEY AUTO_INCREMENT,
    member_id       BINARY(16)   NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    event           VARCHAR(30)  NOT NULL,
    detail          VARCHAR(100) NOT NULL,
    actor           VARCHAR(200) NOT NULL,
    at              TIMESTAMP(6) NOT NULL,
    KEY journal_member (member_id, number)
);

-- from where accounts are tried (the SHA-256 of address and place together) and from where somebody signed in with success
CREATE TABLE sign_in_place (
    place_hash CHAR(64)     NOT NULL PRIMARY KEY,
    known_at   TIMESTAMP(6) NOT NULL,
    KEY sign_in_place_age (known_at)
);
