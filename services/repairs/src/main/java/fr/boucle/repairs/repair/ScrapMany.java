package fr.boucle.repairs.repair;

import fr.boucle.batches.BatchedAct;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.ScrapReason;
import fr.boucle.repairs.device.WasteItem;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Many devices become waste at once: each a carcass, with its battery apart where it was taken out. */
@Singleton
class ScrapMany implements BatchedAct<ScrapMany.Terms> {
    private final ScrapDevice scrap;
    private final Devices devices;

    ScrapMany(ScrapDevice scrap, Devices devices) {
        this.scrap = scrap;
        this.devices = devices;
    }

    /**
     * Why, and what each weighs.
     *
     * @param massGrams of each without its battery, where one of them was on a scale; else each has the mass that is known of it
     * @param batteryGrams of the battery taken out of each; none where it stays inside
     * @param cards what became of the cards of those of which nobody has said it; else they go to certified destruction
     */
    @Serdeable
    record Terms(
            @NotNull ScrapReason reasonCode,
            @Nullable @Min(1) @Max(2_000_000) Long massGrams,
            @Nullable @Min(1) @Max(200_000) Long batteryGrams,
            WasteItem.@Nullable Chemistry chemistry,
            @Nullable @Valid Cards cards) {
        private long battery() {
            return batteryGrams == null ? 0 : batteryGrams;
        }
    }

    @Override
    public String name() {
        return "scrapping";
    }

    @Override
    public String role() {
        return Role.TECHNICIAN;
    }

    @Override
    public Class<Terms> terms() {
        return Terms.class;
    }

    @Override
    public void check(Terms terms) {
        if ((terms.batteryGrams() == null) != (terms.chemistry() == null)) {
            String sentence = "goes with batteryGrams, and batteryGrams with it";
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "chemistry " + sentence,
                    List.of(new Refusal.FieldFault("/terms/chemistry", sentence)));
        }
    }

    @Override
    public Consumer<UUID> deed(Terms terms, Actor actor) {
        return id -> {
            Device.OnBench bench =
                    Bench.require(devices.lock(id, actor.organisation()).orElseThrow(Devices::unknown));
            Object _ = scrap.scrap(id, pieces(bench, terms), null, actor);
        };
    }

    private static ScrappingCommand pieces(Device.OnBench bench, Terms terms) {
        List<ScrappingCommand.Piece> pieces = new ArrayList<>();
        pieces.add(carcass(looked(bench.file(), terms.cards()), mass(bench, terms)));
        if (terms.batteryGrams() != null) {
            pieces.add(new ScrappingCommand.Piece(
                    WasteItem.Kind.BATTERY, terms.battery(), terms.chemistry(), null, false));
        }
        return new ScrappingCommand(terms.reasonCode(), pieces, null, terms.cards(), false);
    }

    private static DeviceFile looked(DeviceFile file, @Nullable Cards cards) {
        return cards == null || cards.memoryStays() || !file.owesCards() ? file : file.carrying(cards);
    }

    /** What is not proved erased stays inside, and so does what nobody looked for: it all goes to certified destruction. */
    private static ScrappingCommand.Piece carcass(DeviceFile file, long grams) {
        List<String> inside = file.uncleared().stream()
                .filter(Medium::isInside)
                .map(Medium::serialNumber)
                .toList();
        return new ScrappingCommand.Piece(
                WasteItem.Kind.CARCASS,
                grams,
                null,
                inside.isEmpty() ? null : inside.getFirst(),
                !inside.isEmpty() || !file.isAllSeen());
    }

    private static long mass(Device.OnBench bench, Terms terms) {
        if (terms.massGrams() != null) {
            return terms.massGrams();
        }
        long left = bench.file().massGrams(bench.work()) - terms.battery();
        if (left <= 0) {
            throw new Refusal(
                    RepairRefusal.MASS_UNKNOWN,
                    "Put one of the series on a scale and give massGrams, or scrap this one by itself.");
        }
        return left;
    }
}
