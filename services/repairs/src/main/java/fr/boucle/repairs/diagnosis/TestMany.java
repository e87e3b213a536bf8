package fr.boucle.repairs.diagnosis;

import fr.boucle.batches.BatchedAct;
import fr.boucle.repairs.device.Check;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Of a series all was tried and works; what does not is left out of the choice, and tested by itself. */
@Singleton
class TestMany implements BatchedAct<TestMany.Terms> {
    private final TestSeries series;

    TestMany(TestSeries series) {
        this.series = series;
    }

    /** What nobody tried on any of them. */
    @Serdeable
    record Terms(@Nullable @Size(max = 40) List<Check> notTested) {}

    @Override
    public String name() {
        return "checks";
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
        return id -> series.test(id, new TestSeries.Command(List.of(id), terms.notTested(), null), actor);
    }
}
