package fr.boucle.repairs.device;

import java.util.ArrayList;
import java.util.List;

/** What a technician does next with a device: one thing first, and all that may be done instead. */
public enum NextStep {
    RECEIVE("attendu"),
    SEARCH("à chercher"),
    INSPECT_MEDIA("à ouvrir"),
    ERASE("à effacer"),
    ERASE_AGAIN_OR_REMOVE("effacement refusé"),
    LOOK_AGAIN("second regard"),
    DIAGNOSE("à contrôler"),
    REPAIR("à réparer"),
    GRADE("à grader"),
    MAKE_READY("à mettre en stock"),
    HARVEST("à démonter"),
    SCRAP("à mettre au rebut"),
    NOTHING("rien à faire");

    private final String label;

    NextStep(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }

    public static NextStep of(Device device) {
        return switch (device) {
            case Device.Expected _ -> RECEIVE;
            case Device.Missing _ -> SEARCH;
            case Device.Received received -> erase(received.file());
            case Device.Erased _ -> DIAGNOSE;
            case Device.Diagnosed diagnosed -> diagnosed(diagnosed);
            case Device.InRepair _ -> REPAIR;
            case Device.Graded graded -> graded(graded);
            case Device.Harvested _ -> SCRAP;
            case Device.Ready _, Device.Delivered _, Device.Scrapped _, Device.Alias _ -> NOTHING;
        };
    }

    /** All that may be done now, the next step first: nobody is left without a way on. */
    public static List<NextStep> options(Device device) {
        List<NextStep> options = new ArrayList<>(List.of(of(device)));
        List<NextStep> more =
                switch (device) {
                    case Device.Received received -> received(received.file());
                    case Device.Erased _ -> List.of(REPAIR, HARVEST, SCRAP);
                    case Device.Tested tested -> tested(tested);
                    case Device.Harvested harvested -> harvested(harvested.file());
                    case Device.Expected _, Device.Missing _, Device.Ready _ -> List.of();
                    case Device.Delivered _, Device.Scrapped _, Device.Alias _ -> List.of();
                };
        more.stream().filter(step -> !options.contains(step)).forEach(options::add);
        return List.copyOf(options);
    }

    /** A second look is another person's work, and waits for nothing else. */
    private static List<NextStep> received(DeviceFile file) {
        boolean doubted = file.uncleared().stream().anyMatch(Medium.Doubted.class::isInstance);
        return doubted
                ? List.of(LOOK_AGAIN, DIAGNOSE, REPAIR, HARVEST, SCRAP)
                : List.of(DIAGNOSE, REPAIR, HARVEST, SCRAP);
    }

    /** Until it is proved, what was taken from it is a part of nothing: the question can still be answered. */
    private static List<NextStep> harvested(DeviceFile file) {
        return DataProof.of(file).isPresent() ? List.of(HARVEST) : List.of(HARVEST, erase(file));
    }

    private static List<NextStep> tested(Device.Tested device) {
        boolean locked = device.diagnosis().failed().stream().anyMatch(Check::isLock);
        return locked || device.diagnosis().isUntried()
                ? List.of(DIAGNOSE, REPAIR, HARVEST, SCRAP)
                : List.of(DIAGNOSE, REPAIR, GRADE, HARVEST, SCRAP);
    }

    private static NextStep diagnosed(Device.Diagnosed device) {
        boolean givenUp = device.work().isGivenUp();
        if (givenUp && !device.diagnosis().failedEssentials().isEmpty()) {
            return HARVEST;
        }
        if (!givenUp && !device.diagnosis().failed().isEmpty()) {
            return REPAIR;
        }
        boolean open = device.diagnosis().isUntried()
                || hasOpenLocks(device)
                || !device.diagnosis().retest(List.of()).isEmpty();
        return open ? DIAGNOSE : GRADE;
    }

    private static NextStep graded(Device.Graded device) {
        if (!device.diagnosis().failedEssentials().isEmpty()) {
            return device.work().isGivenUp() ? HARVEST : REPAIR;
        }
        return hasOpenLocks(device) ? DIAGNOSE : MAKE_READY;
    }

    private static boolean hasOpenLocks(Device.Tested device) {
        DeviceFile file = device.file();
        return !device.diagnosis()
                .openLocks(file.device().kind(), file.memory())
                .isEmpty();
    }

    private static NextStep erase(DeviceFile file) {
        if ((!file.mediaKnown() && !file.lacksType()) || file.media().stream().anyMatch(Medium::isUnseen)) {
            return INSPECT_MEDIA;
        }
        List<Medium> open = file.uncleared();
        if (!open.isEmpty() && open.stream().allMatch(Medium.Doubted.class::isInstance)) {
            return LOOK_AGAIN;
        }
        return open.stream().anyMatch(Medium.Blocked.class::isInstance) ? ERASE_AGAIN_OR_REMOVE : ERASE;
    }
}
