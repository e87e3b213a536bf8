package fr.boucle.repairs.intake;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.ImpossibleEvent;
import fr.boucle.messaging.Reaction;
import fr.boucle.references.MemoryRule;
import fr.boucle.references.Placeholders;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.FormerMedia;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.Origin;
import fr.boucle.repairs.device.OriginBuilder;
import fr.boucle.repairs.device.Resale;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Opens the file of a device that a donor handed over: it is expected at its receiver's workshop. */
@Singleton
class WhenDeviceHandedOver implements Reaction<WhenDeviceHandedOver.DeviceHandedOver> {
    private static final int MAX_CODE = 12;
    private static final int MAX_SERIAL = 200;
    private static final int MAX_UNSEEN = 64;

    private final Devices devices;

    WhenDeviceHandedOver(Devices devices) {
        this.devices = devices;
    }

    @Serdeable
    record DeviceHandedOver(
            UUID deviceId,
            String code,
            UUID donorOrganisationId,
            UUID receiverOrganisationId,
            @Nullable String communeCode,
            @Nullable String legalBasis,
            @Nullable Resale resale,
            DataState dataState,
            @Nullable LocalDate erasureDeadline,
            Hardware device,
            @Nullable Integer unidentifiedMedia,
            @Nullable UUID formerDeviceId,
            @Nullable String assetTag,
            long massGrams,
            @Nullable String massSource) {

        /** What its donor's label says, where it names one thing: the bench finds the device by it too. */
        Optional<String> tag() {
            return Optional.ofNullable(assetTag)
                    .map(tag -> tag.strip().toUpperCase(Locale.ROOT))
                    .filter(tag -> tag.length() <= MAX_SERIAL && Placeholders.allow(tag));
        }

        DeviceFile file(int hop) {
            Origin origin = OriginBuilder.stagedBuilder()
                    .deviceId(deviceId)
                    .code(code)
                    .donorOrganisationId(donorOrganisationId)
                    .communeCode(communeCode)
                    .legalBasis(legalBasis)
                    .resale(resale == null ? Resale.NONE : resale)
                    .erasureDeadline(erasureDeadline)
                    .massGrams(massGrams)
                    .massSource(massSource == null ? "UNKNOWN" : massSource)
                    .formerDeviceId(formerDeviceId)
                    .build();
            boolean out = dataState == DataState.MEDIA_REMOVED;
            boolean soldered = MemoryRule.of(device.kind(), null) == MemoryRule.BUILT_IN;
            List<Medium> media = new ArrayList<>(DeviceFile.media(device));
            if (out && !soldered) {
                media.replaceAll(medium -> medium.remove(0, MediumFate.WITH_DONOR));
            } else if (!soldered) {
                media.addAll(unseen(media.size()));
            }
            return DeviceFile.opened(
                    origin, receiverOrganisationId, device, media, dataState == DataState.ERASURE_ENTRUSTED, hop);
        }

        /** The media that an inventory knows to be there and cannot name. */
        private List<Medium> unseen(int named) {
            int some = unidentifiedMedia == null ? 0 : Math.min(unidentifiedMedia, MAX_UNSEEN);
            return IntStream.rangeClosed(named + 1, named + some)
                    .<Medium>mapToObj(
                            place -> new Medium.Unproven(Medium.NAMELESS + place, MediumType.OTHER, null, null))
                    .toList();
        }
    }

    @Override
    public String on() {
        return "fr.boucle.donations.DeviceHandedOver.v1";
    }

    @Override
    public Class<DeviceHandedOver> event() {
        return DeviceHandedOver.class;
    }

    @Override
    public void handle(DeviceHandedOver event, Envelope envelope) {
        refuseUnstorable(event);
        DeviceFile told = event.file(Hops.of(envelope));
        DeviceFile file = Optional.ofNullable(event.formerDeviceId())
                .flatMap(devices::anywhere)
                .map(former -> FormerMedia.open(told, former.file()))
                .orElse(told);
        // none: the file is open already
        Optional<Devices.Found> _ = devices.open(new Device.Expected(file), List.of(), envelope.actor());
        event.tag().ifPresent(tag -> devices.alsoLabelled(file, tag));
    }

    /** What no column takes would be tried for ever: it is a dead letter at once. */
    private static void refuseUnstorable(DeviceHandedOver event) {
        String serial = event.device().serialNumber();
        boolean fits = event.code().length() <= MAX_CODE
                && (serial == null || serial.length() <= MAX_SERIAL)
                && event.massGrams() >= 0
                && event.device().knownMedia().stream()
                        .map(Hardware.MediumSummary::serialNumber)
                        .allMatch(name -> name == null || name.length() <= MAX_SERIAL);
        if (!fits) {
            throw new ImpossibleEvent("a code, serial or mass is out of bounds");
        }
    }
}
