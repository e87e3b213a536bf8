package fr.boucle.redistribution.stock;

/** Where a device is. */
enum DeviceState {
    IN_STOCK,
    RESERVED,
    WITH_HOUSEHOLD,
    WITH_STRUCTURE,
    IN_WORKSHOP;

    static DeviceState of(Device device) {
        return switch (device) {
            case Device.InStock _ -> IN_STOCK;
            case Device.Reserved _ -> RESERVED;
            case Device.WithHousehold _ -> WITH_HOUSEHOLD;
            case Device.WithStructure _ -> WITH_STRUCTURE;
            case Device.InWorkshop _ -> IN_WORKSHOP;
        };
    }
}
