package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.log.CanonicalJson;
import fr.boucle.wasteregister.log.Entries;
import fr.boucle.wasteregister.mass.KeptMasses;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of lines, each with what its own fields show; added, never changed. What leaves by them is summed. */
@Singleton
class LineVersions {
    private final LineRows lines;
    private final Findings findings;
    private final KeptMasses masses;

    LineVersions(LineRows lines, Findings findings, KeptMasses masses) {
        this.lines = lines;
        this.findings = findings;
        this.masses = masses;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void first(LineVersion version, @Nullable UUID lot, int year, Entries.Appended place) {
        add(version, place, null);
        if (isSummed(version.type(), lot)) {
            registered(version, year);
        }
    }

    /** The version after the newest one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void next(RegisterLine was, LineVersion version, Entries.Appended place, Explanation why) {
        add(version, place, why);
        if (isSummed(version.type(), was.lot())) {
            int year = lines.yearOf(version.line());
            RegisterLine.Newest before = was.newest();
            if (!was.isCancelled()) {
                masses.registered(version.organisation(), code(before.fields()), year, -before.massGrams());
            }
            if (LineState.of(version.reason()) != LineState.CANCELLED) {
                registered(version, year);
            }
        }
    }

    /** The masses of lots are what a balance compares: a line without a lot left no stock. */
    private static boolean isSummed(RegisterType type, @Nullable UUID lot) {
        return type == RegisterType.OUTGOING_WASTE && lot != null;
    }

    private void registered(LineVersion version, int year) {
        masses.registered(version.organisation(), code(version.fields()), year, version.massGrams());
    }

    private static String code(LineFields fields) {
        return fields.require("wasteCode");
    }

    private void add(LineVersion version, Entries.Appended place, @Nullable Explanation why) {
        requireOne(lines.insertVersion(
                version.line(),
                version.number(),
                place.index(),
                version.reason(),
                why == null ? null : why.text(),
                why == null ? null : why.salt(),
                CanonicalJson.text(version.fields().values()),
                version.fields().day(version.type()),
                code(version.fields()),
                version.massGrams(),
                place.recordedAt(),
                version.organisation(),
                version.type().name()));
        LineFindings.of(version.type(), version.fields(), version.reason(), version.number())
                .forEach(found -> add(version, found));
    }

    private void add(LineVersion version, LineFindings.Finding found) {
        requireOne(findings.insert(
                version.line(),
                version.number(),
                found.rule(),
                version.organisation(),
                version.fields().day(version.type()),
                found.detail()));
    }

    static void requireOne(long changed) {
        if (changed != 1) {
            throw new IllegalStateException("a line was not written");
        }
    }
}
