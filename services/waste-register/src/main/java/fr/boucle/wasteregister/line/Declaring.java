package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.delegation.Delegations;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.web.Actor;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records declarations of many lines at once: of those a file held when it was made. */
@Singleton
class Declaring {
    private final FoundLines lines;
    private final Declarations declarations;
    private final Delegations delegations;
    private final InstantSource clock;

    Declaring(FoundLines lines, Declarations declarations, Delegations delegations, InstantSource clock) {
        this.lines = lines;
        this.declarations = declarations;
        this.delegations = delegations;
        this.clock = clock;
    }

    /**
     * How many versions were not declared before, of the own register and of those lent to be declared; a version written after the
     * file was asked for is not in it.
     */
    @Transactional
    int all(LineFilter filter, LocalDate on, Instant madeAt, Actor actor) {
        Reader reader = new Reader(false, actor.organisation(), true, clock.instant());
        Set<UUID> declarable = new HashSet<>(delegations.declaredBy(actor.organisation(), reader.at()));
        declarable.add(actor.organisation());
        int declared = 0;
        LineCursor after = LineCursor.FIRST;
        List<LineRows.Row> batch = lines.oldestFirst(filter, after, reader, ExportStream.BATCH);
        while (!batch.isEmpty()) {
            for (LineRows.Row line : batch) {
                boolean inFile = !line.recordedAt().isAfter(madeAt) && !on.isBefore(line.lineDate());
                boolean may = declarable.contains(line.organisationId());
                if (inFile && may && declarations.count(line.id(), line.version()) == 0) {
                    declarations.declare(line.id(), line.version(), on, clock.instant(), actor.member());
                    declared++;
                }
            }
            after = LineCursor.of(batch.getLast());
            batch = lines.oldestFirst(filter, after, reader, ExportStream.BATCH);
        }
        return declared;
    }
}
