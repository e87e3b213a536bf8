package fr.boucle.redistribution.programme;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.reference.Codes;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Published;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The programmes. A grant for one locks its row, so that its quota holds whoever races. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Programmes {
    private final ProgrammeRows rows;
    private final Json json;
    private final Outbox outbox;

    Programmes(ProgrammeRows rows, Json json, Outbox outbox) {
        this.rows = rows;
        this.json = json;
        this.outbox = outbox;
    }

    @Serdeable
    record ProgrammeOpened(
            UUID programmeId, UUID organisationId, int quota, LocalDate from, LocalDate until, Instant openedAt)
            implements Published {}

    /**
     * A programme and how far it is used.
     *
     * @param granted reservations made for it and not released
     * @param live of these, not handed over yet
     */
    public record Use(Programme programme, long granted, long live, long stock) {
        public boolean hasRoom() {
            return programme.share().hasRoom(granted, live, stock);
        }

        long remaining() {
            return Math.max(0, programme.share().quota() - granted);
        }
    }

    /** Opens a programme once; the same again changes nothing, another under its id is refused. */
    void open(Programme programme, Instant at, String actor) {
        Optional<Programme> known = rows.lock(programme.id()).map(this::programme);
        if (known.isPresent()) {
            if (!known.get().equals(programme)) {
                throw new Refusal(RedistributionRefusal.VERSION_TAKEN, "Open another programme under another id.");
            }
            return;
        }
        rows.save(row(programme, at));
        ProgrammeOpened opened = new ProgrammeOpened(
                programme.id(),
                programme.organisation(),
                programme.share().quota(),
                programme.period().from(),
                programme.period().until(),
                at);
        outbox.append(Publication.of(opened, programme.id(), 0), actor);
    }

    /** Who carries it may change while it runs; no other service asks. */
    void carriedBy(UUID id, Set<String> partners) {
        rows.carriedBy(id, Codes.join(partners.stream().map(String::strip).toList()));
    }

    /** A programme with its use, locked until the transaction ends. */
    public Optional<Use> lockUse(UUID id, long stock) {
        return rows.lock(id).map(row -> use(programme(row), stock));
    }

    Use use(Programme programme, long stock) {
        return new Use(programme, rows.countGranted(programme.id()), rows.countLive(programme.id()), stock);
    }

    /** The programmes that a request falls under on a day, each with its use. */
    List<Use> uses(Asked asked, LocalDate day, long stock) {
        Map<UUID, ProgrammeRows.Used> used =
                rows.usedOn(day).stream().collect(Collectors.toMap(ProgrammeRows.Used::programmeId, one -> one));
        return list().stream()
                .filter(programme -> programme.appliesTo(asked, day))
                .map(programme -> {
                    ProgrammeRows.Used one =
                            used.getOrDefault(programme.id(), new ProgrammeRows.Used(programme.id(), 0, 0));
                    return new Use(programme, one.granted(), one.live(), stock);
                })
                .toList();
    }

    /** How many devices of a kind are kept on a day for programmes, but for one that they are given for. */
    public long kept(DeviceKind kind, LocalDate day, long stock, Optional<UUID> except) {
        Map<UUID, ProgrammeRows.Used> used =
                rows.usedOn(day).stream().collect(Collectors.toMap(ProgrammeRows.Used::programmeId, one -> one));
        return list().stream()
                .filter(programme -> programme.share().keptPercent() > 0
                        && programme.period().covers(day)
                        && except.filter(programme.id()::equals).isEmpty())
                .mapToLong(programme -> {
                    ProgrammeRows.Used one =
                            used.getOrDefault(programme.id(), new ProgrammeRows.Used(programme.id(), 0, 0));
                    return programme.keeps(kind, one.granted(), one.live(), stock);
                })
                .sum();
    }

    public Optional<Programme> find(UUID id) {
        return rows.findById(id).map(this::programme);
    }

    List<Programme> list() {
        return rows.all().stream().map(this::programme).toList();
    }

    long countDelivered(UUID id) {
        return rows.countIn(id, "DELIVERED");
    }

    long countReturned(UUID id) {
        return rows.countIn(id, "RETURNED");
    }

    private ProgrammeRows.Row row(Programme programme, Instant at) {
        return new ProgrammeRows.Row(
                programme.id(),
                programme.organisation(),
                programme.title(),
                new ProgrammeRows.Validity(
                        programme.period().from(), programme.period().until()),
                new ProgrammeRows.Portion(
                        programme.share().quota(),
                        programme.share().stockPercent(),
                        programme.share().keptPercent()),
                json.write(programme.criteria()),
                Codes.join(programme.partners()),
                at);
    }

    private Programme programme(ProgrammeRows.Row row) {
        return new Programme(
                row.id(),
                row.organisationId(),
                row.title(),
                new Programme.Period(row.validity().from(), row.validity().until()),
                new Programme.Share(
                        row.portion().quota(),
                        row.portion().stockSharePercent(),
                        row.portion().keptPercent()),
                json.read(row.criteria(), Programme.Criteria.class),
                Codes.split(row.partners()));
    }
}
