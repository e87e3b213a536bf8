-- what technicians write down about a device, for their workshop alone, for a year
CREATE TABLE note (
    id              BINARY(16)    NOT NULL PRIMARY KEY,
    device_id       BINARY(16)    NOT NULL,
    organisation_id BINARY(16)    NOT NULL,
    member_id       BINARY(16)    NOT NULL,
    text            VARCHAR(1000) NOT NULL,
    written_at      TIMESTAMP(6)  NOT NULL,
    KEY note_device (device_id, organisation_id, written_at),
    KEY note_term (written_at)
);
