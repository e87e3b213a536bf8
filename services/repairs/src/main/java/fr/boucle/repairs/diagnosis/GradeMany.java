package fr.boucle.repairs.diagnosis;

import fr.boucle.batches.BatchedAct;
import fr.boucle.repairs.device.Grade;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import java.util.function.Consumer;

/** A series that looks alike is graded at once. */
@Singleton
class GradeMany implements BatchedAct<GradeMany.Terms> {
    private final GradeDevice grade;

    GradeMany(GradeDevice grade) {
        this.grade = grade;
    }

    /** How each of them looks. */
    @Serdeable
    record Terms(@NotNull Grade appearance) {}

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
            Object _ = grade.grade(id, new GradeDevice.Command(terms.appearance(), null, null), null, actor);
        };
    }
}
