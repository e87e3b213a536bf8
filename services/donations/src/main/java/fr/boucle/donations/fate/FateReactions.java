package fr.boucle.donations.fate;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The events of the other contexts that tell what became of a device: one row for each. */
@Factory
class FateReactions {
    private final Fates fates;

    FateReactions(Fates fates) {
        this.fates = fates;
    }

    /** Does what an event means for a device. */
    interface Effect {
        void of(Told told, Envelope envelope);
    }

    /** A row of the table. */
    private record Row(String on, Effect effect) implements Reaction<Told> {
        @Override
        public Class<Told> event() {
            return Told.class;
        }

        @Override
        public void handle(Told told, Envelope envelope) {
            effect.of(told, envelope);
        }
    }

    /** A proof for the donor, and the end of a search. */
    @Singleton
    Reaction<Told> received() {
        return new Row("fr.boucle.repairs.DeviceReceived.v1", (told, envelope) -> {
            Instant at = Told.required(told.receivedAt(), "receivedAt");
            fates.tell(envelope, told.deviceId(), null, at);
            fates.found(told.deviceId(), at);
        });
    }

    /** Handed over and not arrived: a difference that the donor explains. */
    @Singleton
    Reaction<Told> notReceived() {
        return new Row("fr.boucle.repairs.DeviceNotReceived.v1", (told, envelope) -> {
            Instant at = Told.required(told.reportedAt(), "reportedAt");
            fates.tell(envelope, told.deviceId(), null, at);
            fates.missing(
                    told.deviceId(),
                    Told.required(told.organisationId(), "organisationId"),
                    Told.required(told.code(), "code"),
                    at);
        });
    }

    /** Arrived and handed over by nobody: a difference until somebody links it. */
    @Singleton
    Reaction<Told> unexpected() {
        return new Row(
                "fr.boucle.repairs.UnexpectedDeviceReceived.v1",
                (told, _) -> fates.unexpected(
                        told.deviceId(),
                        Told.required(told.organisationId(), "organisationId"),
                        Told.required(told.code(), "code"),
                        Told.required(told.receivedAt(), "receivedAt")));
    }

    /** The workshop says that an unexpected device is a missing one. */
    @Singleton
    Reaction<Told> linked() {
        return new Row(
                "fr.boucle.repairs.DevicesLinked.v1",
                (told, _) -> fates.link(told.deviceId(), Told.required(told.aliasDeviceId(), "aliasDeviceId")));
    }

    @Singleton
    Reaction<Told> erasureAccepted() {
        return step("fr.boucle.repairs.ErasureAccepted.v1", "acceptedAt", Told::acceptedAt, _ -> null);
    }

    @Singleton
    Reaction<Told> erasureBlocked() {
        return step("fr.boucle.repairs.ErasureBlocked.v1", "blockedAt", Told::blockedAt, _ -> null);
    }

    @Singleton
    Reaction<Told> ready() {
        return new Row(
                "fr.boucle.repairs.DeviceReady.v1",
                (told, envelope) -> fates.tell(
                        envelope,
                        told.deviceId(),
                        told.grade(),
                        Told.required(told.readyAt(), "readyAt"),
                        told.refurbished()));
    }

    @Singleton
    Reaction<Told> scrapped() {
        return step("fr.boucle.repairs.DeviceScrapped.v1", "scrappedAt", Told::scrappedAt, Told::reasonCode);
    }

    /** A household or a structure received it: the best proof of reuse; which one and where stays in redistribution. */
    @Singleton
    Reaction<Told> delivered() {
        return step("fr.boucle.redistribution.DeviceDelivered.v1", "deliveredAt", Told::deliveredAt, Told::recipient);
    }

    @Singleton
    Reaction<Told> returned() {
        return step("fr.boucle.redistribution.DeviceReturned.v1", "returnedAt", Told::returnedAt, Told::reasonCode);
    }

    /** Its workshop saw something on the shelf: it is no longer in stock. */
    @Singleton
    Reaction<Told> sentBack() {
        return step("fr.boucle.redistribution.DeviceSentBack.v1", "sentBackAt", Told::sentBackAt, Told::reasonCode);
    }

    /** Of the device, or of what is left of it: a disk that was taken out of it is waste by itself. */
    @Singleton
    Reaction<Told> wasteAccepted() {
        return new Row("fr.boucle.waste-register.WasteItemAccepted.v1", (told, envelope) -> {
            if (!"MEDIUM".equals(told.kind())) {
                Instant at = Told.required(told.acceptedAt(), "acceptedAt");
                fates.tell(envelope, told.deviceId(), told.wasteCode(), at);
            }
        });
    }

    /** Somebody at the workshop saw that it is of another kind than was said of it. */
    @Singleton
    Reaction<Told> kindCorrected() {
        return step(
                "fr.boucle.repairs.DeviceKindCorrected.v1",
                "correctedAt",
                Told::correctedAt,
                told -> Told.required(told.kind(), "kind"));
    }

    /** It had been here before: the thread of the device that it was goes on. */
    @Singleton
    Reaction<Told> recognised() {
        return new Row("fr.boucle.repairs.MachineRecognised.v1", (told, envelope) -> {
            Instant at = Told.required(told.recognisedAt(), "recognisedAt");
            fates.tell(envelope, told.deviceId(), null, at);
            fates.join(Told.required(told.formerDeviceId(), "formerDeviceId"), told.deviceId(), at);
        });
    }

    /** They were two machines after all. */
    @Singleton
    Reaction<Told> parted() {
        return new Row("fr.boucle.repairs.MachinesParted.v1", (told, envelope) -> {
            fates.tell(envelope, told.deviceId(), null, Told.required(told.partedAt(), "partedAt"));
            fates.part(Told.required(told.formerDeviceId(), "formerDeviceId"), told.deviceId());
        });
    }

    /** An event that adds a step to a device's fate, and nothing else. */
    private Reaction<Told> step(
            String on, String when, Function<Told, @Nullable Instant> at, Function<Told, @Nullable String> detail) {
        return new Row(
                on,
                (told, envelope) ->
                        fates.tell(envelope, told.deviceId(), detail.apply(told), Told.required(at.apply(told), when)));
    }
}
