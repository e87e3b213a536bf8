package fr.boucle.accounts;

import fr.boucle.web.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.http.HttpResponse;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
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
    private final PasswordRule rule;
    private final PasswordHashing hashing;
    private final String password;

    SeedDemo(
            RegisterOrganisation register,
            ApproveOrganisation approve,
            InviteMember invite,
            AcceptInvitation accept,
            Organisations organisations,
            Members members,
            PasswordRule rule,
            PasswordHashing hashing,
            @Value("${boucle.demo-password}") String password) {
        this.register = register;
        this.approve = approve;
        this.invite = invite;
        this.accept = accept;
        this.organisations = organisations;
        this.members = members;
        this.rule = rule;
        this.hashing = hashing;
        this.password = PasswordRule.canonical(password);
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
        List<DemoPerson> waiting = DemoAccounts.PEOPLE.stream()
                .filter(person -> renewed || isNew(person))
                .toList();
        if (!waiting.isEmpty()) {
            // they have one password: hashing it eleven times would be most of the demonstration's start
            String hash = hashing.hash(password);
            waiting.forEach(person -> seed(person, steward, hash));
        }
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

    private void seed(DemoPerson person, Actor steward, String hash) {
        if (isNew(person)) {
            EmailAddress.parse(person.email()).ifPresent(email -> rule.check(password, email));
            var invitation = Objects.requireNonNull(
                    invite.invite(person.id(), person.sheet(), steward).body());
            accept.activate(new Secret(Objects.requireNonNull(invitation.invitationCode())).hash(), hash);
        } else {
            change(person, hash);
        }
    }

    private boolean isNew(DemoPerson person) {
        Member member = members.find(person.id()).map(MemberRow::member).orElse(null);
        return member == null || member instanceof Member.Invited;
    }

    private boolean hasAnotherPassword(DemoPerson person) {
        return members.find(person.id()).map(MemberRow::member).orElse(null) instanceof Member.Active active
                && !hashing.matches(password, active.passwordHash());
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
