package fr.boucle.repairs.intake;

import fr.boucle.batches.BatchedAct;
import fr.boucle.batches.NoTerms;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** What was announced and did not come with a delivery is told missing at once. */
@Singleton
class MissMany implements BatchedAct<NoTerms> {
    private final ReportMissingDevice report;

    MissMany(ReportMissingDevice report) {
        this.report = report;
    }

    @Override
    public String name() {
        return "non-reception";
    }

    @Override
    public String role() {
        return Role.TECHNICIAN;
    }

    @Override
    public Class<NoTerms> terms() {
        return NoTerms.class;
    }

    @Override
    public Consumer<UUID> deed(NoTerms terms, Actor actor) {
        return id -> {
            Object _ = report.report(id, null, actor);
        };
    }
}
