package fr.boucle.repairs.device;

import fr.boucle.references.MemoryRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the workshop knows of a device in every state.
 *
 * @param organisationId the workshop that holds it
 * @param absence that somebody searched and found no medium
 * @param donorOwns whether the donor is still owner: an entrusted erasure that was never accepted (the cession takes
 *     effect at the accepted erasure)
 * @param hop how many times custody passed on
 * @param arrivedAt when it came to this workshop, the last time
 * @param cards what became of its cards, where it may carry some and somebody looked
 */
@Serdeable
public record DeviceFile(
        Origin origin,
        UUID organisationId,
        Hardware device,
        List<Medium> media,
        @Nullable Absence absence,
        boolean donorOwns,
        int hop,
        @Nullable Instant arrivedAt,
        @Nullable Cards cards) {

    public DeviceFile {
        media = MediaKnowledge.withBuiltIn(device.kind(), arrivedAt, media, absence, cards);
        donorOwns = donorOwns
                && (MediaKnowledge.asksCards(device.kind(), arrivedAt, media, cards)
                        || !MediaKnowledge.isErased(
                                media, MediaKnowledge.isKnown(device.kind(), arrivedAt, media, absence)));
    }

    /** A file of which nobody has said anything of cards. */
    public static DeviceFile opened(
            Origin origin, UUID organisationId, Hardware device, List<Medium> media, boolean donorOwns, int hop) {
        return new DeviceFile(origin, organisationId, device, media, null, donorOwns, hop, null, null);
    }

    /** Media of an inventory, each with a name of its own even where the inventory knew no serial. */
    public static List<Medium> media(Hardware device) {
        List<Medium> media = new ArrayList<>();
        for (Hardware.MediumSummary summary : device.knownMedia()) {
            String serial = summary.serialNumber();
            String name = serial == null || serial.isBlank() ? Medium.NAMELESS + (media.size() + 1) : serial.strip();
            if (media.stream().noneMatch(known -> known.isNamed(name))) {
                media.add(new Medium.Unproven(name, summary.type(), summary.sizeMegabytes(), summary.model()));
            }
        }
        return media;
    }

    public UUID deviceId() {
        return origin.deviceId();
    }

    /** The day before which its media have to be erased because they are still the donor's, where one was agreed. */
    public @Nullable LocalDate eraseBy() {
        return donorOwns ? origin.erasureDeadline() : null;
    }

    /** Whether it may hold data: by its kind, and by what it is known to have built in. */
    public MemoryRule memory() {
        return MediaKnowledge.rule(device.kind(), arrivedAt, media);
    }

    /** What its kind alone says of its memory. */
    public MemoryRule rule() {
        return MediaKnowledge.rule(device.kind(), arrivedAt);
    }

    /** Whether nobody has said yet what became of the cards that it may carry. */
    public boolean asksCards() {
        return MediaKnowledge.asksCards(device.kind(), arrivedAt, media, cards);
    }

    /** Whether nobody has looked into its slots yet, and somebody does before it leaves. */
    public boolean owesCards() {
        return cards == null && MediaKnowledge.mayCarryCards(device.kind(), arrivedAt, media);
    }

    /** Whether its memory is a drive that was proved by its own log: some tablets have one. */
    public boolean hasProvedDrive() {
        return media.stream().anyMatch(medium -> MediaKnowledge.isProvedDrive(device.kind(), medium));
    }

    /** Whether a drive is in it that may be its whole memory, proved or not. */
    public boolean hasDrive() {
        return media.stream().anyMatch(medium -> MediaKnowledge.isDrive(device.kind(), medium));
    }

    /** Whether what was set on it is a question of its own, beside the media that are in it. */
    public boolean keepsSettings() {
        return rule() == MemoryRule.SETTINGS;
    }

    /** Whether a disk is known that is still to be erased, and only its type is missing: what it needs depends on that. */
    public boolean lacksType() {
        return !mediaKnown()
                && !keepsSettings()
                && media.stream().noneMatch(Medium::isUnseen)
                && media.stream().anyMatch(Medium::isUntyped);
    }

    /** Whether the list of media can be relied on: an empty one only when somebody searched or the kind holds none. */
    public boolean mediaKnown() {
        return MediaKnowledge.isKnown(device.kind(), arrivedAt, media, absence);
    }

    /** Whether nothing that may hold data is left to be asked of: its media are known, and its cards where it may carry some. */
    public boolean isAllKnown() {
        return mediaKnown() && !asksCards();
    }

    /** Whether nothing that may hold data is left to be looked for, in it or in its slots. */
    public boolean isAllSeen() {
        return mediaKnown() && !owesCards();
    }

    /** Whether it is known that no medium is in it any more, or that there never was one. */
    public boolean isWithoutMedium() {
        return mediaKnown() && media.stream().noneMatch(Medium::isInside);
    }

    /** Whether a card is in its slot. */
    public boolean hasCard() {
        return media.stream().anyMatch(medium -> medium.isInside() && medium.isCard());
    }

    /** Whether it is a memory, reset by now, supposed while it was called a phone: drives hold its data; what may be anything may be one. */
    public boolean isSupposed(Medium medium) {
        boolean isNoHandheld = rule() == MemoryRule.ALWAYS || rule() == MemoryRule.NEVER;
        return medium instanceof Medium.Erased && medium.isNamed(Medium.BUILT_IN) && isNoHandheld;
    }

    public Optional<Medium> medium(String serial) {
        return media.stream().filter(medium -> medium.isNamed(serial)).findFirst();
    }

    /** What the inventory said of a medium: by its serial, or by its turn where it named none. */
    public Optional<Hardware.MediumSummary> announced(Medium medium) {
        List<Hardware.MediumSummary> told = device.knownMedia();
        for (int i = 0; i < told.size(); i++) {
            String serial = told.get(i).serialNumber();
            if (medium.isNamed(serial == null || serial.isBlank() ? Medium.NAMELESS + (i + 1) : serial)) {
                return Optional.of(told.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether a medium's size is the one that an inventory told. */
    public boolean isSizeTold(Medium medium) {
        return announced(medium)
                .map(Hardware.MediumSummary::sizeMegabytes)
                .filter(told -> told.equals(medium.sizeMegabytes()))
                .isPresent();
    }

    /** The media that are neither erased nor out. */
    public List<Medium> uncleared() {
        return media.stream()
                .filter(medium -> !(medium instanceof Medium.Cleared))
                .toList();
    }

    /** The next of those that an inventory only supposed, so that what is found takes its place. */
    public Optional<Medium> unseen(int seenBefore) {
        return media.stream().filter(Medium::isUnseen).skip(seenBefore).findFirst();
    }

    public DeviceFile change(String serial, UnaryOperator<Medium> change) {
        return withMedia(media.stream()
                .map(medium -> medium.isNamed(serial) ? change.apply(medium) : medium)
                .toList());
    }

    public DeviceFile withMedia(List<Medium> newMedia) {
        return new DeviceFile(origin, organisationId, device, newMedia, absence, donorOwns, hop, arrivedAt, cards);
    }

    public DeviceFile searched(@Nullable Absence found) {
        return new DeviceFile(origin, organisationId, device, media, found, donorOwns, hop, arrivedAt, cards);
    }

    public DeviceFile carrying(@Nullable Cards seen) {
        return new DeviceFile(origin, organisationId, device, media, absence, donorOwns, hop, arrivedAt, seen);
    }

    public DeviceFile with(Hardware newDevice) {
        return new DeviceFile(origin, organisationId, newDevice, media, absence, donorOwns, hop, arrivedAt, cards);
    }

    DeviceFile corrected(Origin newOrigin, Hardware newDevice) {
        return new DeviceFile(newOrigin, organisationId, newDevice, media, absence, donorOwns, hop, arrivedAt, cards);
    }

    public DeviceFile at(UUID organisation, int newHop) {
        return new DeviceFile(origin, organisation, device, media, absence, donorOwns, newHop, arrivedAt, cards);
    }

    public DeviceFile arrived(Instant at) {
        return new DeviceFile(origin, organisationId, device, media, absence, donorOwns, hop, at, cards);
    }

    public DeviceFile ceded() {
        return new DeviceFile(origin, organisationId, device, media, absence, false, hop, arrivedAt, cards);
    }

    /** Whose waste it would be: the donor's as long as the donor owns it. */
    public UUID producer() {
        UUID donor = origin.donorOrganisationId();
        return donorOwns && donor != null ? donor : organisationId;
    }

    /** The device's mass as it now is: with the parts fitted, without the media that left it for good. */
    public long massGrams(Work work) {
        long gone = media.stream()
                .mapToLong(medium -> medium instanceof Medium.Removed removed
                                && removed.fate().isGone()
                        ? removed.massGrams()
                        : 0)
                .sum();
        return Math.max(0, origin.massGrams() + work.fittedGrams() - gone);
    }

    /** The hardware as it now is: media still inside. */
    public Hardware hardware() {
        return device.with(
                media.stream()
                        .filter(Medium::isInside)
                        .map(medium -> new Hardware.MediumSummary(
                                medium.type(), medium.serialNumber(), medium.sizeMegabytes(), medium.model()))
                        .toList(),
                device.batteryHealthPercent());
    }
}
