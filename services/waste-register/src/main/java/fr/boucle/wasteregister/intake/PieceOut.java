package fr.boucle.wasteregister.intake;

import fr.boucle.messaging.Envelope;
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

/** What comes out of a device that lives on, a medium or a part that was replaced: it alone enters a lot of the workshop's site. */
@Singleton
class PieceOut {
    private final Intake intake;
    private final ProposedCodes codes;
    private final LegalTime legalTime;
    private final InstantSource clock;

    PieceOut(Intake intake, ProposedCodes codes, LegalTime legalTime, InstantSource clock) {
        this.intake = intake;
        this.codes = codes;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    /** The piece, with all that is needed to take it without its device. */
    @Serdeable
    record Waste(
            WhenDeviceScrapped.DeviceScrapped.Item item,
            String code,
            String deviceKind,
            UUID producerOrganisationId,
            @Nullable String communeCode) {}

    void accept(UUID device, UUID site, Waste waste, @Nullable Instant out, Envelope envelope) {
        Intake.Origin origin = new Intake.Origin(
                device,
                waste.code(),
                waste.deviceKind(),
                envelope.hop() == null ? 0 : envelope.hop(),
                site,
                waste.producerOrganisationId(),
                waste.communeCode(),
                legalTime.dayOf(out == null ? clock.instant() : out),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        intake.accept(origin, List.of(piece(waste.item())), envelope.actor());
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
