package fr.boucle.wasteregister.intake;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import fr.boucle.wasteregister.code.ProposedCodes;
import fr.boucle.wasteregister.law.LegalTime;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workshop took a medium out of a device that lives on: the medium alone enters a lot of the workshop's site. */
@Singleton
class WhenMediumRemoved implements Reaction<WhenMediumRemoved.MediumRemoved> {
    private final Intake intake;
    private final ProposedCodes codes;
    private final LegalTime legalTime;
    private final InstantSource clock;

    WhenMediumRemoved(Intake intake, ProposedCodes codes, LegalTime legalTime, InstantSource clock) {
        this.intake = intake;
        this.codes = codes;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    /** Without waste: the workshop keeps the medium, or somebody else has it. */
    @Serdeable
    record MediumRemoved(
            UUID deviceId,
            UUID organisationId,
            @Nullable Waste waste,
            @Nullable Instant removedAt) {
        @Serdeable
        record Waste(
                WhenDeviceScrapped.DeviceScrapped.Item item,
                String code,
                String deviceKind,
                UUID producerOrganisationId,
                @Nullable String communeCode) {}
    }

    @Override
    public String on() {
        return "fr.boucle.repairs.MediumRemoved.v1";
    }

    @Override
    public Class<MediumRemoved> event() {
        return MediumRemoved.class;
    }

    @Override
    public void handle(MediumRemoved event, Envelope envelope) {
        MediumRemoved.Waste waste = event.waste();
        if (waste != null) {
            int hop = envelope.hop() == null ? 0 : envelope.hop();
            intake.accept(origin(event, waste, hop), List.of(piece(waste.item())), envelope.actor());
        }
    }

    private Intake.Origin origin(MediumRemoved event, MediumRemoved.Waste waste, int hop) {
        Instant at = event.removedAt();
        return new Intake.Origin(
                event.deviceId(),
                waste.code(),
                waste.deviceKind(),
                hop,
                event.organisationId(),
                waste.producerOrganisationId(),
                waste.communeCode(),
                legalTime.dayOf(at == null ? clock.instant() : at),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Intake.Piece piece(WhenDeviceScrapped.DeviceScrapped.Item item) {
        String serial = item.mediumSerial();
        return new Intake.Piece(
                item.itemId(),
                item.kind(),
                item.chemistry(),
                codes.item(item.kind(), item.chemistry(), legalTime.today()),
                item.massGrams(),
                item.dataBearing(),
                serial == null || serial.isBlank() ? List.of() : List.of(serial));
    }
}
