package fr.boucle.repairs.intake;

import fr.boucle.batches.BatchedAct;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** What was announced and did not come with a delivery is told missing at once. */
@Singleton
class MissMany implements BatchedAct<MissMany.Terms> {
    private final ReportMissingDevice report;

    MissMany(ReportMissingDevice report) {
        this.report = report;
    }

    /** There is nothing to say of them. */
    @Serdeable
    record Terms() {}

    @Override
    public String name() {
        return "non-reception";
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
            Object _ = report.report(id, null, actor);
        };
    }
}
