package fr.boucle.accounts;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Members as they are written to. A code is drawn anew beside what happens to a member: nothing happens to them by that. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Correspondence implements Correspondents {
    private final MemberRows rows;
    private final PasswordResets resets;
    private final Others others;
    private final InstantSource clock;

    Correspondence(MemberRows rows, PasswordResets resets, Others others, InstantSource clock) {
        this.rows = rows;
        this.resets = resets;
        this.others = others;
        this.clock = clock;
    }

    @Override
    public Optional<Reached> of(UUID id) {
        return rows.reached(id)
                .map(row -> new Reached(row.email(), row.language(), row.provenUntil()))
                .or(() -> others.other(id));
    }

    @Override
    public List<Proven> provenUntil(LocalDate from, LocalDate until) {
        return rows.proven(from, until).stream()
                .map(row -> new Proven(row.id(), row.provenUntil()))
                .toList();
    }

    @Override
    public Optional<String> invitationCode(UUID member) {
        Secret code = Secret.draw();
        long open = rows.recode(member, code.hash(), clock.instant().plus(InviteMember.OPEN));
        return open > 0 ? Optional.of(code.text()) : Optional.empty();
    }

    @Override
    public String followCode(UUID applicant) {
        Secret code = Secret.draw();
        others.follow(applicant, code.hash());
        return code.text();
    }

    @Override
    public Optional<String> passwordCode(UUID member) {
        return rows.find(member)
                .map(MemberRows.Row::member)
                .filter(Member.Active.class::isInstance)
                .map(active -> {
                    Secret code = Secret.draw();
                    resets.draw(active.id(), code.hash(), clock.instant().plus(ResetPassword.OPEN));
                    return code.text();
                });
    }
}
