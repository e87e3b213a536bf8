package fr.boucle.wasteregister;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.web.Actor;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes lines and their corrections: row, entry of the log and event together, numbered under the sequencer's lock. */
@Singleton
class RegisterLines {
    private static final int SALT_BYTES = 16;

    private final Lines lines;
    private final Findings findings;
    private final Register register;
    private final Outbox outbox;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    RegisterLines(Lines lines, Findings findings, Register register, Outbox outbox, InstantSource clock) {
        this.lines = lines;
        this.findings = findings;
        this.register = register;
        this.outbox = outbox;
        this.clock = clock;
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
            Map<String, Object> more) {}

    record Written(UUID lineId, String publicId, Register.Place place) {}

    @Transactional(propagation = Propagation.MANDATORY)
    Written write(NewLine line, Actor actor) {
        register.lock();
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        long number = lines.count(line.organisation(), line.type().name(), year) + 1;
        String publicId = "%s-%d-%04d".formatted(line.type().prefix(), year, number);
        LineFields fields = line.fields().with(Map.of("publicId", publicId));
        Map<String, Object> entry =
                entry(line.id(), line.organisation(), line.type(), publicId, 1, "WRITTEN", fields, actor);
        entry.put("massGrams", line.massGrams());
        entry.put(
                "devices", line.devices().stream().map(UUID::toString).sorted().toList());
        entry.putAll(line.more());
        if (line.lot() != null) {
            entry.put("lotId", line.lot().toString());
        }
        Register.Place place = register.append(line.organisation(), entry);
        requireOne(lines.insert(
                line.id(), line.organisation(), line.type().name(), publicId, year, line.lot(), place.recordedAt()));
        version(line.id(), line.organisation(), 1, place, "WRITTEN", null, null, line.type(), fields, line.massGrams());
        line.devices().forEach(device -> requireOne(lines.insertDevice(line.id(), device)));
        outbox.append(
                Publication.of(
                        new LineEvent.RegisterLineWritten(
                                line.id(),
                                publicId,
                                line.type().name(),
                                line.lot(),
                                line.organisation(),
                                place.index(),
                                place.leaf(),
                                place.recordedAt()),
                        line.id(),
                        1),
                actor.signature());
        return new Written(line.id(), publicId, place);
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
        long version = was.version() + 1;
        long mass = Tonnes.parse(fields.require("weightValue")).grams();
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        Map<String, Object> entry =
                entry(was.id(), was.organisationId(), was.type(), was.publicId(), version, reason, fields, actor);
        entry.put("massGrams", mass);
        entry.put("explanationHash", hash(salt, explanation));
        entry.putAll(more);
        Register.Place place = register.append(was.organisationId(), entry);
        version(was.id(), was.organisationId(), version, place, reason, explanation, salt, was.type(), fields, mass);
        outbox.append(
                Publication.of(
                        new LineEvent.RegisterLineCorrected(
                                was.id(),
                                was.publicId(),
                                was.registerType(),
                                was.lotId(),
                                was.organisationId(),
                                reason,
                                version,
                                place.index(),
                                place.leaf(),
                                place.recordedAt()),
                        was.id(),
                        version),
                actor.signature());
        return place;
    }

    private void version(
            UUID line,
            UUID organisation,
            long version,
            Register.Place place,
            String reason,
            @Nullable String explanation,
            @Nullable String salt,
            RegisterType type,
            LineFields fields,
            long massGrams) {
        requireOne(lines.insertVersion(
                line,
                version,
                place.index(),
                reason,
                explanation,
                salt,
                CanonicalJson.text(fields.values()),
                fields.day(type),
                fields.require("wasteCode"),
                massGrams,
                place.recordedAt(),
                organisation,
                type.name()));
        for (LineFindings.Finding found : LineFindings.of(type, fields, reason, version)) {
            requireOne(findings.insert(line, version, found.rule(), organisation, fields.day(type), found.detail()));
        }
    }

    private static Map<String, Object> entry(
            UUID line,
            UUID organisation,
            RegisterType type,
            String publicId,
            long version,
            String reason,
            LineFields fields,
            Actor actor) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("lineId", line.toString());
        entry.put("organisationId", organisation.toString());
        entry.put("registerType", type.name());
        entry.put("publicId", publicId);
        entry.put("version", version);
        entry.put("reason", reason);
        entry.put("fields", fields.values());
        entry.put(
                "recordedBy",
                Map.of(
                        "member", actor.member().toString(),
                        "organisation", actor.organisation().toString(),
                        "roles", List.copyOf(actor.roles().stream().sorted().toList())));
        return entry;
    }

    static String hash(String salt, String explanation) {
        return Base64.getEncoder()
                .encodeToString(MerkleHash.sha256().digest((salt + explanation).getBytes(StandardCharsets.UTF_8)));
    }

    private static void requireOne(long changed) {
        if (changed != 1) {
            throw new IllegalStateException("a line was not written");
        }
    }
}
