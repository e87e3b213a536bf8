-- until when the device of one household is lent, where its structure put off the day of the programme
CREATE TABLE loan_extension (
    reservation_id BINARY(16)   NOT NULL PRIMARY KEY,
    lent_until     DATE         NOT NULL,
    changed_at     TIMESTAMP(6) NOT NULL
);
