package fr.boucle.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What the workshop knows of a device in every state.
 *
 * @param organisationId the workshop that holds it
 * @param mediaInspected whether somebody looked inside and named what is there
 * @param donorOwns whether the donor is still owner: an entrusted erasure that was never accepted (the cession takes
 *     effect at the accepted erasure)
 * @param hop how many times custody passed on
 */
@Serdeable
record DeviceFile(
        Origin origin,
        UUID organisationId,
        Hardware device,
        List<Medium> media,
        boolean mediaInspected,
        boolean donorOwns,
        int hop) {

    DeviceFile {
        media = List.copyOf(media);
        donorOwns =
                donorOwns && !isErased(media, mediaInspected || !device.kind().mayHoldData());
    }

    /** Media of an inventory, each with a name of its own even where the inventory knew no serial. */
    static List<Medium> media(Hardware device) {
        List<Medium> media = new ArrayList<>();
        for (Hardware.MediumSummary summary : device.knownMedia()) {
            String serial = summary.serialNumber();
            String name = serial == null || serial.isBlank() ? "NO-SERIAL-" + (media.size() + 1) : serial.strip();
            if (media.stream().noneMatch(known -> known.isNamed(name))) {
                media.add(new Medium.Unproven(name, summary.type(), summary.sizeMegabytes()));
            }
        }
        return media;
    }

    UUID deviceId() {
        return origin.deviceId();
    }

    /** Whether the list of media can be relied on: an empty one only when somebody looked or the kind holds none. */
    boolean mediaKnown() {
        return !media.isEmpty() || mediaInspected || !device.kind().mayHoldData();
    }

    Optional<Medium> medium(String serial) {
        return media.stream().filter(medium -> medium.isNamed(serial)).findFirst();
    }

    /** The media that are neither erased nor out. */
    List<Medium> uncleared() {
        return media.stream()
                .filter(medium -> !(medium instanceof Medium.Cleared))
                .toList();
    }

    DeviceFile change(String serial, UnaryOperator<Medium> change) {
        return withMedia(media.stream()
                .map(medium -> medium.isNamed(serial) ? change.apply(medium) : medium)
                .toList());
    }

    DeviceFile withMedia(List<Medium> newMedia) {
        return new DeviceFile(origin, organisationId, device, newMedia, mediaInspected, donorOwns, hop);
    }

    DeviceFile inspected() {
        return new DeviceFile(origin, organisationId, device, media, true, donorOwns, hop);
    }

    DeviceFile with(Hardware newDevice) {
        return new DeviceFile(origin, organisationId, newDevice, media, mediaInspected, donorOwns, hop);
    }

    DeviceFile at(UUID organisation, int newHop) {
        return new DeviceFile(origin, organisation, device, media, mediaInspected, donorOwns, newHop);
    }

    DeviceFile ceded() {
        return new DeviceFile(origin, organisationId, device, media, mediaInspected, false, hop);
    }

    /** Whose waste it would be: the donor's as long as the donor owns it. */
    UUID producer() {
        UUID donor = origin.donorOrganisationId();
        return donorOwns && donor != null ? donor : organisationId;
    }

    /** The device's mass as it now is: with the parts fitted, without the media that left it for good. */
    long massGrams(Work work) {
        long gone = media.stream()
                .mapToLong(medium -> medium instanceof Medium.Removed removed
                                && removed.fate().isGone()
                        ? removed.massGrams()
                        : 0)
                .sum();
        return Math.max(0, origin.massGrams() + work.fittedGrams() - gone);
    }

    /** The hardware as it now is: media still inside. */
    Hardware hardware() {
        return device.with(
                media.stream()
                        .filter(medium -> !(medium instanceof Medium.Removed))
                        .map(medium -> new Hardware.MediumSummary(
                                medium.type(), medium.serialNumber(), medium.sizeMegabytes()))
                        .toList(),
                device.batteryHealthPercent());
    }

    private static boolean isErased(List<Medium> media, boolean emptyMeansNone) {
        return media.isEmpty()
                ? emptyMeansNone
                : media.stream()
                        .allMatch(medium -> medium instanceof Medium.Erased
                                || (medium instanceof Medium.Removed removed && !removed.dataBearing()));
    }
}
