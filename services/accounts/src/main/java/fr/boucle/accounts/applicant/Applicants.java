package fr.boucle.accounts.applicant;

import fr.boucle.accounts.RegisterOrganisation;
import fr.boucle.messaging.EventJson;
import fr.boucle.persistence.Keys;
import fr.boucle.values.Sha256;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who ask to take part. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Applicants {
    private final ApplicantRows rows;
    private final EventJson json;
    private final InstantSource clock;

    Applicants(ApplicantRows rows, EventJson json, InstantSource clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** Whether it is new; one that is there under this id stays as it is. */
    boolean open(UUID id, RegisterOrganisation.Command sheet, String email, String language) {
        return rows.open(id, sheet.name(), sheet.city(), json.write(sheet), email, language, clock.instant()) > 0;
    }

    /** One whose address is confirmed, locked. */
    Applicant lock(UUID id) {
        return rows.lock(id).map(this::read).filter(Applicants::isConfirmed).orElseThrow(Applicants::unknown);
    }

    /** One whose address is confirmed. */
    Applicant get(UUID id) {
        return rows.find(id).map(this::read).filter(Applicants::isConfirmed).orElseThrow(Applicants::unknown);
    }

    /** Whoever has the code of the last letter, locked. */
    Applicant follow(String code) {
        return rows.follow(Sha256.hex(code.strip())).map(this::read).orElseThrow(Applicants::unknown);
    }

    /** Whoever there is, confirmed or not. */
    Optional<Applicant> find(UUID id) {
        return rows.find(id).map(this::read);
    }

    List<Applicant> of(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.of(Keys.of(ids)).stream().map(this::read).toList();
    }

    void give(UUID id, String codeHash) {
        rows.give(id, codeHash);
    }

    void confirm(UUID id) {
        rows.confirm(id, clock.instant());
    }

    void ask(UUID id, String words) {
        rows.ask(id, words);
    }

    void answer(UUID id, String answer) {
        rows.answer(id, answer);
    }

    void end(UUID id, ApplicantState state, @Nullable String words) {
        rows.end(id, state, words, clock.instant());
    }

    private Applicant read(ApplicantRows.Row row) {
        return new Applicant(
                row.id(),
                row.state(),
                json.read(row.sheet(), RegisterOrganisation.Command.class),
                row.contactEmail(),
                row.language(),
                row.words(),
                row.answer(),
                row.sentAt(),
                row.decidedAt());
    }

    private static boolean isConfirmed(Applicant one) {
        return one.state() != ApplicantState.SENT;
    }

    private static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "There is no such application.");
    }
}
