package fr.boucle.redistribution.reference;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.values.Ids;
import fr.boucle.values.Sha256;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adopts versions of public rules and files. A version is dated, named by its content and never changed; it is never valid
 * before the day it is adopted, so a decision can always be explained with the rules of its day.
 */
@Singleton
public class Adopting {
    private static final int SHORT = 8;
    private static final int MOST_YEARS = 10;
    private static final String SYSTEM = "system";

    private final ReferenceFiles files;
    private final RulesInForce rules;
    private final Outbox outbox;
    private final InstantSource clock;

    Adopting(ReferenceFiles files, RulesInForce rules, Outbox outbox, InstantSource clock) {
        this.files = files;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Adopts a content.
     *
     * @param version its public name; null for one made of date and content
     * @param validFrom its first day; null for today
     */
    public ReferenceFiles.View adopt(
            String name,
            @Nullable String version,
            @Nullable LocalDate validFrom,
            String content,
            String reason,
            Actor actor) {
        LocalDate from = validFrom == null ? rules.today() : validFrom;
        String sha256 = Sha256.hex(content);
        Optional<ReferenceFiles.Row> known =
                version == null ? files.sameContent(name, sha256, from) : files.find(name, version);
        if (known.isPresent()) {
            if (!known.get().sha256().equals(sha256)) {
                throw new Refusal(RedistributionRefusal.VERSION_TAKEN, "Give the new content another version's name.");
            }
            return known.get().view();
        }
        mustBeAhead(from);
        String label = version == null ? label(from, sha256) : version;
        return write(name, label, from, content, reason, actor.signature());
    }

    private void mustBeAhead(LocalDate from) {
        if (from.isBefore(rules.today())) {
            throw new Refusal(
                    RedistributionRefusal.DAY_PASSED,
                    "Rules do not change backwards.",
                    List.of(new Refusal.FieldFault("/validFrom", "is today or later")));
        }
        LocalDate last = rules.today().plusYears(MOST_YEARS);
        if (from.isAfter(last)) {
            throw new Refusal(
                    RedistributionRefusal.DAY_TOO_FAR,
                    "Say a day that comes within ten years.",
                    List.of(new Refusal.FieldFault("/validFrom", "is not after " + last)));
        }
    }

    /** Takes over a public text that ships with the product, in force since its own first day; each content of a day once. */
    public void adoptShipped(String name, String prefix, LocalDate validFrom, String content, String source) {
        String version = prefix + label(validFrom, Sha256.hex(content));
        if (files.find(name, version).isEmpty()) {
            write(name, version, validFrom, content, source, SYSTEM);
        }
    }

    /** Writes the version that another context's rule makes, from any day on. */
    public void follow(String name, LocalDate validFrom, String content, String reason) {
        write(name, label(validFrom, Sha256.hex(content)), validFrom, content, reason, SYSTEM);
    }

    private static String label(LocalDate from, String sha256) {
        return from + "-" + sha256.substring(0, SHORT);
    }

    @CanIgnoreReturnValue
    private ReferenceFiles.View write(
            String name, String version, LocalDate from, String content, String reason, String signature) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String sha256 = Sha256.hex(content);
        ReferenceFiles.Row adopted = files.save(
                new ReferenceFiles.Row(Ids.next(), name, version, sha256, from, at, signature, reason, content));
        outbox.append(
                Publication.of(
                        new ReferenceAdopted(name, version, sha256, from, at),
                        UUID.nameUUIDFromBytes(("reference:" + name).getBytes(StandardCharsets.UTF_8)),
                        files.countOf(name)),
                signature);
        return adopted.view();
    }
}
