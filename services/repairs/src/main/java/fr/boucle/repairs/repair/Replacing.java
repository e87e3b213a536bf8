package fr.boucle.repairs.repair;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.RemovedWaste;
import fr.boucle.repairs.device.ReplacedPart;
import fr.boucle.repairs.device.ReplacedPart.Destination;
import fr.boucle.repairs.device.WasteItem;
import fr.boucle.values.Ids;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of the part that a fitted one replaces: waste with its mass, a part of the stock, or there was none. */
final class Replacing {
    private Replacing() {}

    /** What somebody says of the old part; chemistry where a battery becomes waste. */
    @Serdeable
    record Old(
            @NotNull Destination destination,
            @Nullable @Min(1) @Max(100_000) Long massGrams,
            WasteItem.@Nullable Chemistry chemistry) {}

    static ReplacedPart of(Device.OnBench bench, UUID partId, PartKind kind, @Nullable Old said) {
        if (said == null && kind.isReplacing()) {
            throw new Refusal(
                    RepairRefusal.REPLACED_UNSAID,
                    "Send replaced with its destination: WASTE or KEPT with its massGrams, or NONE where there was none.");
        }
        if (said == null || said.destination() == Destination.NONE) {
            refuseLost(bench, kind);
            return new ReplacedPart(Destination.NONE, 0, null, null);
        }
        if (kind == PartKind.MEDIUM) {
            throw wrong(
                    "/replaced/destination",
                    "is NONE: a medium goes out by its own removal, at /media/{serial}/removal");
        }
        long grams = grams(bench, said);
        return said.destination() == Destination.KEPT
                ? kept(bench.file(), partId, kind, grams)
                : new ReplacedPart(Destination.WASTE, grams, null, waste(bench.file(), kind, said, grams));
    }

    /** A board was in it, unless it was opened with nothing inside and never tried; what may hold data is somewhere until they are proved. */
    private static void refuseLost(Device.OnBench bench, PartKind kind) {
        DeviceFile file = bench.file();
        boolean hadBoard = kind == PartKind.MAINBOARD
                && !(file.isWithoutMedium() && bench.work().diagnosed().isEmpty());
        if (kind.isReplacing() && (hadBoard || UnprovedPart.judge(file, kind).isPresent())) {
            throw new Refusal(
                    RepairRefusal.REPLACED_SOMEWHERE,
                    "The " + kind + " of this " + file.device().kind()
                            + " is somewhere, and may have held data: send WASTE or KEPT with its massGrams. Where the device really"
                            + " came without, record at /media that it was opened and nothing is inside, and what became of its cards.",
                    List.of(new Refusal.FieldFault("/replaced/destination", "is not NONE")));
        }
    }

    private static long grams(Device.OnBench bench, Old said) {
        Long grams = said.massGrams();
        if (grams == null) {
            throw wrong("/replaced/massGrams", "is needed unless destination is NONE");
        }
        long whole = bench.file().massGrams(bench.work());
        if (whole > 0 && grams >= whole) {
            throw new Refusal(
                    RepairRefusal.MASSES_IMPLAUSIBLE,
                    "The part that went out weighs " + grams + " g, the whole device " + whole
                            + " g. Give its mass in grams.");
        }
        return grams;
    }

    private static ReplacedPart kept(DeviceFile file, UUID partId, PartKind kind, long grams) {
        UnprovedPart.judge(file, kind).ifPresent(refusal -> {
            throw refusal;
        });
        UUID id = UUID.nameUUIDFromBytes(("replaced by " + partId).getBytes(StandardCharsets.UTF_8));
        return new ReplacedPart(Destination.KEPT, grams, id, null);
    }

    /** A board that may carry data goes out as what it is. */
    private static RemovedWaste waste(DeviceFile file, PartKind kind, Old said, long grams) {
        if (kind == PartKind.BATTERY && said.chemistry() == null) {
            throw wrong("/replaced/chemistry", "is needed: it decides a battery's waste code");
        }
        boolean unproved = UnprovedPart.judge(file, kind).isPresent();
        String serial = unproved
                ? file.uncleared().stream()
                        .filter(Medium::isOfBoard)
                        .map(Medium::serialNumber)
                        .findFirst()
                        .orElse(null)
                : null;
        WasteItem.Chemistry chemistry = kind == PartKind.BATTERY ? said.chemistry() : null;
        return RemovedWaste.of(file, new WasteItem(Ids.next(), kind.waste(), grams, chemistry, serial, unproved));
    }

    private static Refusal wrong(String pointer, String detail) {
        return new Refusal(
                CommonRefusal.INVALID,
                "Say what becomes of the part that this one replaces.",
                List.of(new Refusal.FieldFault(pointer, detail)));
    }
}
