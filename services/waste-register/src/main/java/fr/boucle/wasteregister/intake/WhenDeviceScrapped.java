package fr.boucle.wasteregister.intake;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import fr.boucle.wasteregister.code.ProposedCodes;
import fr.boucle.wasteregister.law.LegalTime;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workshop scrapped a device: each piece enters a lot of the workshop's site. */
@Singleton
class WhenDeviceScrapped implements Reaction<WhenDeviceScrapped.DeviceScrapped> {
    private final Intake intake;
    private final ProposedCodes codes;
    private final LegalTime legalTime;
    private final InstantSource clock;

    public WhenDeviceScrapped(Intake intake, ProposedCodes codes, LegalTime legalTime, InstantSource clock) {
        this.intake = intake;
        this.codes = codes;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    @Serdeable
    public record DeviceScrapped(
            UUID deviceId,
            String code,
            UUID holderOrganisationId,
            @Nullable UUID producerOrganisationId,
            @Nullable String communeCode,
            String kind,
            List<Item> items,
            @Nullable Instant scrappedAt) {
        @Serdeable
        public record Item(
                UUID itemId,
                String kind,
                long massGrams,
                @Nullable String chemistry,
                @Nullable String mediumSerial,
                boolean dataBearing) {}
    }

    @Override
    public String on() {
        return "fr.boucle.repairs.DeviceScrapped.v1";
    }

    @Override
    public Class<DeviceScrapped> event() {
        return DeviceScrapped.class;
    }

    @Override
    public void handle(DeviceScrapped event, Envelope envelope) {
        UUID producer = event.producerOrganisationId();
        Instant at = event.scrappedAt();
        Intake.Origin origin = new Intake.Origin(
                event.deviceId(),
                event.code(),
                event.kind(),
                envelope.hop() == null ? 0 : envelope.hop(),
                event.holderOrganisationId(),
                producer == null ? event.holderOrganisationId() : producer,
                event.communeCode(),
                legalTime.dayOf(at == null ? clock.instant() : at),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        intake.accept(
                origin, event.items().stream().map(item -> piece(event, item)).toList(), envelope.actor());
    }

    private Intake.Piece piece(DeviceScrapped event, DeviceScrapped.Item item) {
        LocalDate today = legalTime.today();
        boolean batteryRemoved =
                event.items().stream().anyMatch(other -> other.kind().equals("BATTERY"));
        String code = item.kind().equals("CARCASS")
                ? codes.carcass(event.kind(), batteryRemoved, today)
                : codes.item(item.kind(), item.chemistry(), today);
        String serial = item.mediumSerial();
        return new Intake.Piece(
                item.itemId(),
                item.kind(),
                item.chemistry(),
                code,
                item.massGrams(),
                item.dataBearing(),
                serial == null || serial.isBlank() ? List.of() : List.of(serial));
    }
}
