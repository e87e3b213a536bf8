CREATE TABLE effect (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    msg_key VARCHAR(64)  NOT NULL,
    hop     INT          NOT NULL,
    note    VARCHAR(100) NOT NULL
);
