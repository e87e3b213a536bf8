package fr.boucle.accounts;

import fr.boucle.accounts.demo.DemoAccounts;
import fr.boucle.accounts.demo.DemoOrganisation;
import fr.boucle.accounts.demo.DemoPerson;
import fr.boucle.web.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One organisation or person of the demonstration after the other, by the operations that a steward and a person use. */
@Singleton
@Requires(property = "boucle.demo", value = "true")
class DemoSteps {
    private static final Actor STEWARD = DemoAccounts.steward();
    private static final LocalDate PROVEN_FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate PROVEN_UNTIL = LocalDate.of(2035, 12, 31);

    private final RegisterOrganisation register;
    private final ApproveOrganisation approve;
    private final InviteMember invite;
    private final AcceptInvitation accept;
    private final Organisations organisations;
    private final Members members;

    DemoSteps(
            RegisterOrganisation register,
            ApproveOrganisation approve,
            InviteMember invite,
            AcceptInvitation accept,
            Organisations organisations,
            Members members) {
        this.register = register;
        this.approve = approve;
        this.invite = invite;
        this.accept = accept;
        this.organisations = organisations;
        this.members = members;
    }

    @Transactional
    void seed(DemoOrganisation place) {
        if (organisations.find(place.id()).isEmpty()) {
            done(register.register(place.id(), sheet(place), STEWARD, null));
        }
        if (organisations.get(place.id()).organisation() instanceof Organisation.Registered) {
            done(approve.approve(place.id(), STEWARD, null));
        }
    }

    @Transactional
    void seed(DemoPerson person, String hash) {
        if (isNew(person)) {
            accept.activate(
                    invite.give(person.id(), sheet(person), STEWARD).code().hash(), hash, null);
        } else {
            active(person)
                    .ifPresent(known ->
                            members.change(person.id(), STEWARD.signature(), _ -> List.of(known.change(hash))));
        }
    }

    @Transactional(readOnly = true)
    boolean isNew(DemoPerson person) {
        Member member = members.find(person.id()).orElse(null);
        return member == null || member instanceof Member.Invited;
    }

    @Transactional(readOnly = true)
    Optional<Member.Active> active(DemoPerson person) {
        return members.active(person.id());
    }

    private static RegisterOrganisation.Command sheet(DemoOrganisation place) {
        return new RegisterOrganisation.Command(
                place.name(),
                place.kind(),
                IdentifierType.SIRET,
                place.siret(),
                place.street(),
                place.town().postalCode,
                place.town().city,
                place.town().communeCode,
                Arrays.stream(place.statuses())
                        .map(status -> new LegalStatus(status, "démonstration", PROVEN_FROM, PROVEN_UNTIL))
                        .toList());
    }

    private static InviteMember.Command sheet(DemoPerson person) {
        return new InviteMember.Command(person.email(), person.organisation(), Set.of(person.role()), null);
    }

    private static void done(HttpResponse<?> answer) {
        if (answer.code() >= 300) {
            throw new IllegalStateException("the demonstration's seeding was answered " + answer.code());
        }
    }
}
