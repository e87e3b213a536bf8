-- serials a device had before its mainboard was replaced: what is printed on its case still leads to its file
CREATE TABLE former_serial (
    device_id       BINARY(16)   NOT NULL,
    serial_number   VARCHAR(200) NOT NULL,
    organisation_id BINARY(16)   NOT NULL,
    PRIMARY KEY (device_id, serial_number),
    KEY former_serial_search (organisation_id, serial_number)
);
