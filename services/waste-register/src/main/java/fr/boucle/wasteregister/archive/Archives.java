package fr.boucle.wasteregister.archive;

import fr.boucle.values.Ids;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.log.Entries;
import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The closed years of all registers. */
@Singleton
class Archives {
    private final ArchiveRows rows;
    private final Organisations organisations;
    private final Entries entries;
    private final InstantSource clock;

    Archives(ArchiveRows rows, Organisations organisations, Entries entries, InstantSource clock) {
        this.rows = rows;
        this.entries = entries;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Closes a year of the actor's register, once; what is written of it by then is in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    ArchiveView close(int year, long signedSize, Actor actor) {
        entries.lock();
        UUID site = actor.organisation();
        Optional<ArchiveRows.Row> known = rows.find(site, year);
        if (known.isPresent()) {
            return view(known.get());
        }
        ArchiveRows.Extent extent = rows.extent(site, KeptYears.first(year), KeptYears.last(year));
        Long last = extent.lastEntry();
        if (last == null) {
            throw new Refusal(WasteRefusal.NOT_YET_ARCHIVED, "Your register has no line of " + year + ".");
        }
        if (last >= signedSize) {
            throw new Refusal(
                    WasteRefusal.NOT_COVERED,
                    "The newest line of that year is not covered yet; ask again in a second.");
        }
        rows.insert(
                Ids.next(),
                site,
                year,
                signedSize,
                extent.lineCount(),
                extent.entryCount(),
                actor.member(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return view(rows.find(site, year).orElseThrow());
    }

    ArchiveView view(ArchiveRows.Row row) {
        return ArchiveView.of(row, organisations.nameOf(row.organisationId()).orElse(""));
    }
}
