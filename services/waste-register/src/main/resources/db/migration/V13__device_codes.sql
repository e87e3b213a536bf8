-- devices are found by the code that is printed on them
ALTER TABLE waste_device ADD KEY waste_device_code (code);
