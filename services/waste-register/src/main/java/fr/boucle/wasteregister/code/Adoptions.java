package fr.boucle.wasteregister.code;

import fr.boucle.web.Actor;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;

/** Keeps what stewards adopted. */
@Singleton
class Adoptions {
    private final AdoptedTables rows;
    private final InstantSource clock;

    Adoptions(AdoptedTables rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    boolean has(UUID id) {
        return rows.find(id).isPresent();
    }

    @Transactional
    void keep(UUID id, RuleTable table, AdoptTable.Command asked, String content, Actor actor) {
        rows.save(new AdoptedTables.Row(
                id, table.name(), asked.validFrom(), asked.source().strip(), content, actor.member(), clock.instant()));
    }
}
