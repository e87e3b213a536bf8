package fr.boucle.wasteregister.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of waste in its lot: what it is, whose it was, and the media inside it. */
public record WasteItem(
        UUID id, UUID lot, Origin origin, Matter matter, LocalDate since, Instant acceptedAt, List<Medium> media) {
    /** The site that holds it, the device it comes of, and who produced the waste. */
    public record Origin(
            UUID site,
            @Nullable UUID device,
            @Nullable UUID producer,
            @Nullable String communeCode) {}

    /** What it is; pieces: how many were counted in it, none where nobody counted. */
    public record Matter(
            String kind,
            @Nullable String chemistry,
            String wasteCode,
            String proposedCode,
            long massGrams,
            boolean dataBearing,
            @Nullable Long pieces) {
        private Matter sortedAs(String code) {
            return new Matter(kind, chemistry, code, proposedCode, massGrams, dataBearing, pieces);
        }
    }

    /** A data medium, and the certificate of its destruction once there is one. */
    public record Medium(
            String serialNumber,
            @Nullable String certificateNumber,
            @Nullable LocalDate destroyedOn) {}

    /** The medium of a serial number; any, where the item's medium was not told. */
    public Optional<Medium> medium(String serial) {
        return media.isEmpty()
                ? Optional.of(new Medium(serial, null, null))
                : media.stream()
                        .filter(medium -> medium.serialNumber().equals(serial))
                        .findFirst();
    }

    /** What the observatory is told when it enters a lot; of waste that comes of a device. */
    public ItemEvent.WasteItemAccepted accepted(Instant at) {
        return new ItemEvent.WasteItemAccepted(
                Objects.requireNonNull(origin.device()),
                id,
                lot,
                origin.site(),
                matter.wasteCode(),
                matter.kind(),
                matter.massGrams(),
                matter.dataBearing(),
                at);
    }

    /** The item after an event of its own. */
    public WasteItem on(ItemEvent event) {
        return switch (event) {
            case ItemEvent.WasteItemAccepted _ -> this;
            case ItemEvent.ItemSorted sorted ->
                new WasteItem(id, sorted.lot(), origin, matter.sortedAs(sorted.wasteCode()), since, acceptedAt, media);
            case ItemEvent.DestructionCertified done ->
                new WasteItem(id, lot, origin, matter, since, acceptedAt, with(done));
        };
    }

    private List<Medium> with(ItemEvent.DestructionCertified done) {
        List<Medium> now = new ArrayList<>(media);
        now.removeIf(medium -> medium.serialNumber().equals(done.serialNumber()));
        now.add(new Medium(done.serialNumber(), done.certificateNumber(), done.destroyedOn()));
        return List.copyOf(now);
    }
}
