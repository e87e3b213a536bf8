package fr.boucle.repairs;

/** What a technician does next with a device: one thing. */
enum NextStep {
    RECEIVE,
    SEARCH,
    INSPECT_MEDIA,
    ERASE,
    ERASE_AGAIN_OR_REMOVE,
    DIAGNOSE,
    REPAIR,
    GRADE,
    MAKE_READY,
    SCRAP,
    NOTHING;

    static NextStep of(Device device) {
        return switch (device) {
            case Device.Expected _ -> RECEIVE;
            case Device.Missing _ -> SEARCH;
            case Device.Received received -> erase(received.file());
            case Device.Erased _ -> DIAGNOSE;
            case Device.Diagnosed diagnosed -> diagnosed.diagnosis().failed().isEmpty() ? GRADE : REPAIR;
            case Device.InRepair _ -> REPAIR;
            case Device.Graded _ -> MAKE_READY;
            case Device.Harvested _ -> SCRAP;
            case Device.Ready _, Device.Delivered _, Device.Scrapped _, Device.Alias _ -> NOTHING;
        };
    }

    private static NextStep erase(DeviceFile file) {
        if (!file.mediaKnown()) {
            return INSPECT_MEDIA;
        }
        return file.media().stream().anyMatch(Medium.Blocked.class::isInstance) ? ERASE_AGAIN_OR_REMOVE : ERASE;
    }
}
