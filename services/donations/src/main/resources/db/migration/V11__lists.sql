-- by what people know an inventory again: its file's name as sent, a label of their own, who sent it (an opaque member)
ALTER TABLE inventory ADD COLUMN file_name VARCHAR(80) NULL;
ALTER TABLE inventory ADD COLUMN label VARCHAR(120) NULL;
ALTER TABLE inventory ADD COLUMN member_id BINARY(16) NULL;
ALTER TABLE difference ADD KEY difference_receiver (receiver_id, device_id);
