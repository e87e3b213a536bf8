package fr.boucle.accounts;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.web.Actor;
import io.micronaut.http.HttpResponse;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** How an organisation that asked for it comes in: by the same operations by which a steward registers one. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Admission {
    private final RegisterOrganisation register;
    private final ApproveOrganisation approve;
    private final InviteMember invite;
    private final SignInAttempts attempts;
    private final Journal journal;

    Admission(
            RegisterOrganisation register,
            ApproveOrganisation approve,
            InviteMember invite,
            SignInAttempts attempts,
            Journal journal) {
        this.register = register;
        this.approve = approve;
        this.invite = invite;
        this.attempts = attempts;
        this.journal = journal;
    }

    /** A sheet as it would be registered; refuses one that could not be, for its form: the number, the statuses. */
    public RegisterOrganisation.Command checked(UUID id, RegisterOrganisation.Command sheet) {
        Identity identity = RegisterOrganisation.wanted(id, sheet).identity();
        return new RegisterOrganisation.Command(
                identity.name(),
                identity.kind(),
                identity.identifierType(),
                identity.identifier(),
                identity.street(),
                identity.postalCode(),
                identity.city(),
                identity.communeCode(),
                sheet.statuses());
    }

    /** The address as it is written to; refuses what is none. */
    public String address(String text) {
        return EmailAddress.parse(text)
                .map(EmailAddress::value)
                .orElseThrow(() -> InviteMember.fault("/email", "is not an address"));
    }

    /** Counts a letter to whoever may be anybody; whether it may go, of which nobody is told. */
    public boolean mayWrite(String address, String place) {
        return attempts.mayAsk(new EmailAddress(address), place);
    }

    /** Registered, approved, and its first member invited, all or nothing; who that is. */
    @CanIgnoreReturnValue
    public UUID admit(
            UUID id, RegisterOrganisation.Command sheet, InviteMember.Command first, UUID member, Actor steward) {
        HttpResponse<?> _ = register.register(id, sheet, steward, null);
        HttpResponse<?> _ = approve.approve(id, steward, null);
        return Objects.requireNonNull(invite.invite(member, first, steward).body())
                .memberId();
    }

    /** In the journal: one that asked and stays out. */
    public void noteRefused(UUID id, Actor steward) {
        journal.note(id, Noted.APPLICATION_REFUSED, steward.signature());
    }
}
