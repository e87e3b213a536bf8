-- where the parts of a device went: asked when it turns out to be another kind than it was called
CREATE INDEX part_from ON part (from_device_id, state);
