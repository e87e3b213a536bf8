package fr.boucle.wasteregister.item;

import fr.boucle.values.ByName;
import fr.boucle.wasteregister.code.Labels;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An item as readers see it; a list tells too whose it is, what its device is called and whether another code may still get it. */
@ByName
@Serdeable
public record ItemView(
        UUID itemId,
        UUID organisationId,
        @Nullable String organisationName,
        @Nullable UUID deviceId,
        @Nullable String deviceCode,
        UUID lotId,
        @Nullable Boolean sortable,
        String kind,
        @Nullable String chemistry,
        String wasteCode,
        String proposedCode,
        long massGrams,
        boolean dataBearing,
        @Nullable Long pieces,
        Instant acceptedAt,
        List<MediumView> media) {
    /** A medium inside it, and the certificate of its destruction. */
    @Serdeable
    public record MediumView(
            String serialNumber,
            @Nullable String certificateNumber,
            @Nullable LocalDate destroyedOn) {}

    public static ItemView of(WasteItem item) {
        return of(item, null, null, null);
    }

    /** What people call it among many: pieces of one device are told apart by what they are, hold and weigh. */
    public String name() {
        String serials = media.stream()
                .map(MediumView::serialNumber)
                .filter(serial -> !MediumName.isUnread(serial))
                .map(serial -> ", " + serial)
                .collect(Collectors.joining());
        String word = Objects.requireNonNull(Labels.of(kind));
        return word.substring(0, 1).toUpperCase(Locale.FRENCH) + word.substring(1) + ", "
                + Objects.requireNonNullElse(deviceCode, wasteCode) + serials + ", " + weight();
    }

    private String weight() {
        return massGrams < 100
                ? massGrams + "\u00a0g"
                : BigDecimal.valueOf(massGrams, 3)
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ',') + "\u00a0kg";
    }

    static ItemView of(WasteItem item, @Nullable String site, @Nullable String deviceCode, @Nullable Boolean sortable) {
        WasteItem.Matter matter = item.matter();
        return ItemViewBuilder.stagedBuilder()
                .itemId(item.id())
                .organisationId(item.origin().site())
                .organisationName(site)
                .deviceId(item.origin().device())
                .deviceCode(deviceCode)
                .lotId(item.lot())
                .sortable(sortable)
                .kind(matter.kind())
                .chemistry(matter.chemistry())
                .wasteCode(matter.wasteCode())
                .proposedCode(matter.proposedCode())
                .massGrams(matter.massGrams())
                .dataBearing(matter.dataBearing())
                .pieces(matter.pieces())
                .acceptedAt(item.acceptedAt())
                .media(item.media().stream()
                        .map(medium ->
                                new MediumView(medium.serialNumber(), medium.certificateNumber(), medium.destroyedOn()))
                        .toList())
                .build();
    }
}
