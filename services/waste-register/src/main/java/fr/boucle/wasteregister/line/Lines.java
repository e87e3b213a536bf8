package fr.boucle.wasteregister.line;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.wasteregister.log.Entries;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes lines and their corrections: row, entry of the log and event together, numbered under the sequencer's lock. */
@Singleton
public class Lines {
    private final LineRows lines;
    private final LineViews views;
    private final LineVersions versions;
    private final PrintedIds printed;
    private final ClosedYears closed;
    private final Entries register;
    private final Outbox outbox;
    private final SecureRandom random = new SecureRandom();

    public Lines(
            LineRows lines,
            LineViews views,
            LineVersions versions,
            PrintedIds printed,
            ClosedYears closed,
            Entries register,
            Outbox outbox) {
        this.lines = lines;
        this.views = views;
        this.versions = versions;
        this.printed = printed;
        this.closed = closed;
        this.register = register;
        this.outbox = outbox;
    }

    /** A line to be written; {@code more} are members of its entry beyond the platform's fields. */
    public record NewLine(
            UUID id,
            UUID organisation,
            RegisterType type,
            @Nullable UUID lot,
            LineFields fields,
            long massGrams,
            Set<UUID> devices,
            Map<String, Object> more) {

        private LineVersion first(String publicId) {
            LineFields numbered = fields.with(Map.of("publicId", publicId));
            return new LineVersion(id, organisation, type, publicId, 1, "WRITTEN", numbered, massGrams);
        }
    }

    public record Written(UUID lineId, String publicId, Entries.Appended place) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Written write(NewLine line, Actor actor) {
        register.lock();
        closed.mustBeOpen(line.organisation(), line.fields().day(line.type()));
        PrintedIds.Printed id = printed.next(line.organisation(), line.type());
        LineVersion version = line.first(id.text());
        Map<String, Object> entry = version.entry(actor);
        entry.put(
                "devices", line.devices().stream().map(UUID::toString).sorted().toList());
        entry.putAll(line.more());
        if (line.lot() != null) {
            entry.put("lotId", line.lot().toString());
        }
        Entries.Appended place = register.append(line.organisation(), entry);
        insert(line, id, place);
        versions.first(version, line.lot(), id.year(), place);
        outbox.append(Publication.of(LineEvent.written(version, line.lot(), place), line.id(), 1), actor.signature());
        return new Written(line.id(), id.text(), place);
    }

    private void insert(NewLine line, PrintedIds.Printed id, Entries.Appended place) {
        LineVersions.requireOne(lines.insert(
                line.id(),
                line.organisation(),
                line.type().name(),
                id.text(),
                id.year(),
                line.lot(),
                place.recordedAt()));
        line.devices().forEach(device -> LineVersions.requireOne(lines.insertDevice(line.id(), device)));
    }

    /** A line and where its newest version stands in the log. */
    public record Found(RegisterLine line, long entryIndex) {}

    /** What to do to a line: one new version, or none. */
    interface Decision extends Function<RegisterLine, List<LineChange>> {
        /** Whether the newest version is what this decision would make: a repetition. */
        default boolean isDone(RegisterLine line) {
            return false;
        }
    }

    /** Changes a line of the actor's register by a version, on the version it was read at where one is given. */
    @Transactional(propagation = Propagation.MANDATORY)
    Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        RegisterLine line = lock(id, actor.organisation());
        if (decision.isDone(line)) {
            return new Found(line, line.newest().entryIndex());
        }
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(line.newest().version());
        }
        closed.mustBeOpen(line.identity().organisation(), line.day());
        for (LineChange change : decision.apply(line)) {
            line = correct(line, change, actor);
        }
        return new Found(line, line.newest().entryIndex());
    }

    /** A line of a register, and with it the sequencer, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    RegisterLine lock(UUID id, UUID organisation) {
        register.lock();
        return lines.any(id)
                .filter(row -> row.organisationId().equals(organisation))
                .map(views::line)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No line of yours has this id."));
    }

    /** The line of an id, whosever it is, under the sequencer's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<RegisterLine> lockAny(UUID id) {
        register.lock();
        return lines.any(id).map(views::line);
    }

    /** The register keeps a salted hash of the explanation, its text stays in the table. */
    private RegisterLine correct(RegisterLine was, LineChange change, Actor actor) {
        closed.mustBeOpen(
                was.identity().organisation(),
                change.fields().day(was.identity().type()));
        LineVersion version = LineVersion.after(was, change);
        Explanation why = Explanation.salted(change.explanation(), random);
        Map<String, Object> entry = version.entry(actor);
        entry.put("explanationHash", why.hash());
        entry.putAll(change.more());
        Entries.Appended place = register.append(version.organisation(), entry);
        versions.next(was, version, place, why);
        outbox.append(
                Publication.of(LineEvent.corrected(version, was.lot(), place), version.line(), version.number()),
                actor.signature());
        return new RegisterLine(
                was.identity(),
                was.lot(),
                new RegisterLine.Newest(
                        version.number(),
                        change.reason(),
                        change.explanation(),
                        change.fields(),
                        change.massGrams(),
                        place.index()));
    }
}
