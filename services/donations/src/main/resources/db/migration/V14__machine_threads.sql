-- a machine that came back by another door: the device it had been, and the one under which its thread goes on
CREATE TABLE machine_thread (
    former_device_id BINARY(16)   NOT NULL PRIMARY KEY,
    device_id        BINARY(16)   NOT NULL,
    recognised_at    TIMESTAMP(6) NOT NULL,
    KEY machine_thread_device (device_id)
);
