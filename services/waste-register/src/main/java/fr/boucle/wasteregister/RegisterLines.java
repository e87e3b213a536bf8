package fr.boucle.wasteregister;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.web.Actor;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes lines and their corrections: row, entry of the log and event together, numbered under the sequencer's lock. */
@Singleton
class RegisterLines {
    private final Lines lines;
    private final LineVersions versions;
    private final PrintedIds printed;
    private final Register register;
    private final Outbox outbox;
    private final SecureRandom random = new SecureRandom();

    RegisterLines(Lines lines, LineVersions versions, PrintedIds printed, Register register, Outbox outbox) {
        this.lines = lines;
        this.versions = versions;
        this.printed = printed;
        this.register = register;
        this.outbox = outbox;
    }

    /** A line to be written; {@code more} are members of its entry beyond the platform's fields. */
    record NewLine(
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

    record Written(UUID lineId, String publicId, Register.Place place) {}

    @Transactional(propagation = Propagation.MANDATORY)
    Written write(NewLine line, Actor actor) {
        register.lock();
        PrintedIds.Printed id = printed.next(line.organisation(), line.type());
        LineVersion version = line.first(id.text());
        Map<String, Object> entry = version.entry(actor);
        entry.put(
                "devices", line.devices().stream().map(UUID::toString).sorted().toList());
        entry.putAll(line.more());
        if (line.lot() != null) {
            entry.put("lotId", line.lot().toString());
        }
        Register.Place place = register.append(line.organisation(), entry);
        insert(line, id, place);
        versions.add(version, place, null);
        outbox.append(Publication.of(LineEvent.written(version, line.lot(), place), line.id(), 1), actor.signature());
        return new Written(line.id(), id.text(), place);
    }

    private void insert(NewLine line, PrintedIds.Printed id, Register.Place place) {
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

    /** A version after the newest; the register keeps a salted hash of the explanation, its text stays in the table. */
    @Transactional(propagation = Propagation.MANDATORY)
    Register.Place correct(
            Lines.Row was,
            String reason,
            String explanation,
            LineFields fields,
            Map<String, Object> more,
            Actor actor) {
        LineVersion version = LineVersion.after(was, reason, fields);
        Explanation why = Explanation.salted(explanation, random);
        Map<String, Object> entry = version.entry(actor);
        entry.put("explanationHash", why.hash());
        entry.putAll(more);
        Register.Place place = register.append(was.organisationId(), entry);
        versions.add(version, place, why);
        outbox.append(
                Publication.of(LineEvent.corrected(version, was.lotId(), place), was.id(), version.number()),
                actor.signature());
        return place;
    }
}
