package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.log.CanonicalJson;
import fr.boucle.wasteregister.log.Entries;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The versions of lines, each with what its own fields show; added, never changed. */
@Singleton
class LineVersions {
    private final LineRows lines;
    private final Findings findings;

    LineVersions(LineRows lines, Findings findings) {
        this.lines = lines;
        this.findings = findings;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(LineVersion version, Entries.Appended place, @Nullable Explanation why) {
        requireOne(lines.insertVersion(
                version.line(),
                version.number(),
                place.index(),
                version.reason(),
                why == null ? null : why.text(),
                why == null ? null : why.salt(),
                CanonicalJson.text(version.fields().values()),
                version.fields().day(version.type()),
                version.fields().require("wasteCode"),
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
