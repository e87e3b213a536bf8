package fr.boucle.repairs.device;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.web.Refusal;
import java.util.List;

/** What may only be done to a device on the bench, said as refusals. */
public final class Bench {
    private Bench() {}

    public static Device.OnBench require(Device device) {
        if (device instanceof Device.OnBench bench) {
            return bench;
        }
        throw new Refusal(
                RepairRefusal.NOT_ON_BENCH,
                "It is " + device.state() + ". Record its reception first, or work on a device that is here.");
    }

    public static Device.Tested requireTested(Device device) {
        Device.OnBench bench = require(device);
        if (bench instanceof Device.Tested tested) {
            return tested;
        }
        if (bench instanceof Device.Harvested) {
            throw new Refusal(
                    RepairRefusal.HARVESTED, "Parts were taken from it: take more of them, or scrap what is left.");
        }
        if (!openMedia(bench.file()).isEmpty()) {
            throw notCleared(bench.file());
        }
        throw new Refusal(
                RepairRefusal.NOT_DIAGNOSED, "It is " + bench.state() + ". Send its checklist to /diagnosis first.");
    }

    @CanIgnoreReturnValue
    public static Device.Graded requireGraded(Device device) {
        Device.Tested tested = requireTested(device);
        if (tested instanceof Device.Graded graded) {
            return graded;
        }
        throw new Refusal(RepairRefusal.NOT_GRADED, "It is " + tested.state() + ". Send a grade to /grade first.");
    }

    public static Medium requireMedium(Device.OnBench bench, String serial) {
        return bench.file()
                .medium(serial)
                .orElseThrow(() -> new Refusal(
                        RepairRefusal.UNKNOWN_MEDIUM,
                        "Record it first at /media, or name one of: "
                                + bench.file().media().stream()
                                        .map(Medium::serialNumber)
                                        .toList()));
    }

    /** Why a device may still hold data, one sentence a medium. */
    public static List<String> openMedia(DeviceFile file) {
        if (file.lacksType()) {
            return file.media().stream()
                    .filter(Medium::isUntyped)
                    .map(medium -> medium.serialNumber()
                            + ": its type is not known; record it at /media, or attach the log that names its model")
                    .toList();
        }
        if (!file.mediaKnown()) {
            return List.of(
                    "no medium is known: look inside and record at /media what is there, or how it was searched");
        }
        if (file.uncleared().isEmpty() && file.asksCards()) {
            return List.of("cards: nobody said yet what became of a memory card and a SIM card; record it at /media");
        }
        return file.uncleared().stream()
                .map(medium -> switch (medium) {
                    case Medium.Blocked blocked -> medium.serialNumber() + ": " + String.join(", ", blocked.reasons());
                    case Medium.Doubted _ -> medium.serialNumber() + ": waits for a second look";
                    case Medium.Unproven _, Medium.Erased _, Medium.Removed _, Medium.Struck _ ->
                        medium.serialNumber() + ": no erasure recorded";
                })
                .toList();
    }

    public static Refusal notCleared(DeviceFile file) {
        return new Refusal(
                RepairRefusal.MEDIA_NOT_CLEARED,
                String.join("; ", openMedia(file)) + ". Attach an accepted erasure or record the medium's removal.");
    }
}
