-- by what a machine is known again, whoever listed it: a digest of its serial, and its maker's best known name
CREATE TABLE machine (
    device_id  BINARY(16)  NOT NULL PRIMARY KEY,
    serial_key CHAR(64)    NOT NULL,
    maker      VARCHAR(60) NOT NULL,
    KEY machine_serial (serial_key)
);
