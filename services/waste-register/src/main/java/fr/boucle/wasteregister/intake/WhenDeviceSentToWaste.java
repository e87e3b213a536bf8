package fr.boucle.wasteregister.intake;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.code.ProposedCodes;
import fr.boucle.wasteregister.law.LegalTime;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A donor sent a device straight to waste: the whole device is one item of the donor's own site. */
@Singleton
class WhenDeviceSentToWaste implements Reaction<WhenDeviceSentToWaste.DeviceSentToWaste> {
    private final Intake intake;
    private final ProposedCodes codes;
    private final LegalTime legalTime;
    private final InstantSource clock;

    public WhenDeviceSentToWaste(Intake intake, ProposedCodes codes, LegalTime legalTime, InstantSource clock) {
        this.intake = intake;
        this.codes = codes;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    @Serdeable
    public record DeviceSentToWaste(
            UUID deviceId,
            String code,
            UUID donorOrganisationId,
            @Nullable String communeCode,
            String kind,
            long massGrams,
            @Nullable List<Medium> media,
            boolean dataBearing,
            @Nullable Instant sentAt) {
        @Serdeable
        public record Medium(@Nullable String serialNumber) {}
    }

    @Override
    public String on() {
        return "fr.boucle.donations.DeviceSentToWaste.v1";
    }

    @Override
    public Class<DeviceSentToWaste> event() {
        return DeviceSentToWaste.class;
    }

    @Override
    public void handle(DeviceSentToWaste event, Envelope envelope) {
        Instant at = event.sentAt();
        Intake.Origin origin = new Intake.Origin(
                event.deviceId(),
                event.code(),
                event.kind(),
                envelope.hop() == null ? 0 : envelope.hop(),
                event.donorOrganisationId(),
                event.donorOrganisationId(),
                event.communeCode(),
                legalTime.dayOf(at == null ? clock.instant() : at),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Intake.Piece whole = new Intake.Piece(
                Ids.next(),
                "CARCASS",
                null,
                codes.carcass(event.kind(), false, legalTime.today()),
                event.massGrams(),
                event.dataBearing(),
                event.dataBearing() ? serials(event.media()) : List.of());
        intake.accept(origin, List.of(whole), envelope.actor());
    }

    private static List<String> serials(@Nullable List<DeviceSentToWaste.Medium> media) {
        return media == null
                ? List.of()
                : media.stream()
                        .map(DeviceSentToWaste.Medium::serialNumber)
                        .filter(Objects::nonNull)
                        .filter(serial -> !serial.isBlank())
                        .distinct()
                        .toList();
    }
}
