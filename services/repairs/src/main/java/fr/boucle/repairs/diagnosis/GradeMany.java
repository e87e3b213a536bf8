package fr.boucle.repairs.diagnosis;

import fr.boucle.batches.BatchedAct;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Grade;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A series that looks alike is graded at once. */
@Singleton
class GradeMany implements BatchedAct<GradeMany.Terms> {
    private final GradeDevice grade;
    private final Devices devices;

    GradeMany(GradeDevice grade, Devices devices) {
        this.grade = grade;
        this.devices = devices;
    }

    /** How they look, and which look otherwise. */
    @Serdeable
    record Terms(
            @NotNull Grade appearance,
            @Nullable @Size(max = 200) List<@Valid Otherwise> otherwise) {
        Grade of(UUID id) {
            return otherwise == null
                    ? appearance
                    : otherwise.stream()
                            .filter(one -> one.deviceId().equals(id))
                            .map(Otherwise::appearance)
                            .findFirst()
                            .orElse(appearance);
        }
    }

    /** One that looks otherwise. */
    @Serdeable
    record Otherwise(@NotNull UUID deviceId, @NotNull Grade appearance) {}

    @Override
    public String name() {
        return "grade";
    }

    @Override
    public String role() {
        return Role.TECHNICIAN;
    }

    @Override
    public Class<Terms> terms() {
        return Terms.class;
    }

    @Override
    public Consumer<UUID> deed(Terms terms, Actor actor) {
        return id -> {
            Object _ = grade.grade(id, new GradeDevice.Command(terms.of(id), null, null), null, actor);
        };
    }

    /** What was measured may allow less than the appearance: each is told its own. */
    @Override
    public String note(UUID subject) {
        return devices.anywhere(subject)
                .map(device ->
                        device instanceof Device.Graded graded ? graded.grade().name() : "")
                .orElse("");
    }
}
