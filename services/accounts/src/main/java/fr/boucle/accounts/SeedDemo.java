package fr.boucle.accounts;

import fr.boucle.web.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.http.HttpResponse;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the demonstration's organisations and people before the first request, by the same operations that a steward
 * uses. What is there already stays as it is; another demonstration password than last time takes the old one's place.
 */
@Singleton
@Requires(property = "boucle.demo", value = "true")
class SeedDemo implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(SeedDemo.class);

    private final RegisterOrganisation register;
    private final ApproveOrganisation approve;
    private final InviteMember invite;
    private final AcceptInvitation accept;
    private final Organisations organisations;
    private final Members members;
    private final PasswordHashing hashing;
    private final String password;

    SeedDemo(
            RegisterOrganisation register,
            ApproveOrganisation approve,
            InviteMember invite,
            AcceptInvitation accept,
            Organisations organisations,
            Members members,
            PasswordHashing hashing,
            @Value("${boucle.demo-password}") String password) {
        this.register = register;
        this.approve = approve;
        this.invite = invite;
        this.accept = accept;
        this.organisations = organisations;
        this.members = members;
        this.hashing = hashing;
        this.password = password;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (password.isBlank()) {
            throw new IllegalStateException("BOUCLE_DEMO=true needs BOUCLE_DEMO_PASSWORD, of 12 characters or more");
        }
        Actor steward = DemoAccounts.steward();
        DemoAccounts.ORGANISATIONS.forEach(place -> seed(place, steward));
        boolean renewed = DemoAccounts.PEOPLE.stream()
                .findFirst()
                .map(this::hasAnotherPassword)
                .orElse(false);
        DemoAccounts.PEOPLE.forEach(person -> seed(person, steward, renewed));
        LOG.info("the demonstration's {} accounts are there", DemoAccounts.PEOPLE.size());
    }

    private void seed(DemoOrganisation place, Actor steward) {
        if (organisations.find(place.id()).isEmpty()) {
            done(register.register(place.id(), place.sheet(), steward, null));
        }
        boolean waiting = organisations
                .find(place.id())
                .map(organisations::organisation)
                .filter(Organisation.Registered.class::isInstance)
                .isPresent();
        if (waiting) {
            done(approve.approve(place.id(), steward, null));
        }
    }

    private void seed(DemoPerson person, Actor steward, boolean renewed) {
        Member member = members.find(person.id()).map(MemberRow::member).orElse(null);
        if (member == null || member instanceof Member.Invited) {
            var invitation = Objects.requireNonNull(
                    invite.invite(person.id(), person.sheet(), steward).body());
            String code = Objects.requireNonNull(invitation.invitationCode());
            done(accept.accept(new Acceptance(code, password)));
        } else if (renewed) {
            change(person, hashing.hash(PasswordRule.canonical(password)));
        }
    }

    private boolean hasAnotherPassword(DemoPerson person) {
        return members.find(person.id()).map(MemberRow::member).orElse(null) instanceof Member.Active active
                && !hashing.matches(PasswordRule.canonical(password), active.passwordHash());
    }

    @Transactional
    void change(DemoPerson person, String passwordHash) {
        members.lock(person.id()).ifPresent(row -> {
            if (row.member() instanceof Member.Active active) {
                members.replace(row, active.with(passwordHash));
            }
        });
    }

    private static void done(HttpResponse<?> answer) {
        if (answer.code() >= 300) {
            throw new IllegalStateException("the demonstration's seeding was answered " + answer.code());
        }
    }
}
