package fr.boucle.accounts;

import fr.boucle.accounts.demo.DemoAccounts;
import fr.boucle.accounts.demo.DemoPerson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
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

    private final DemoSteps steps;
    private final PasswordRule rule;
    private final PasswordHashing hashing;
    private final String password;

    SeedDemo(
            DemoSteps steps,
            PasswordRule rule,
            PasswordHashing hashing,
            @Value("${boucle.demo-password}") String password) {
        this.steps = steps;
        this.rule = rule;
        this.hashing = hashing;
        this.password = PasswordRule.canonical(password);
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (password.isBlank()) {
            throw new IllegalStateException("BOUCLE_DEMO=true needs BOUCLE_DEMO_PASSWORD, of 12 characters or more");
        }
        DemoAccounts.ORGANISATIONS.forEach(steps::seed);
        boolean renewed = DemoAccounts.PEOPLE.stream()
                .findFirst()
                .flatMap(steps::active)
                .filter(active -> !hashing.matches(password, active.passwordHash()))
                .isPresent();
        List<DemoPerson> waiting = DemoAccounts.PEOPLE.stream()
                .filter(person -> renewed || steps.isNew(person))
                .toList();
        if (!waiting.isEmpty()) {
            // they have one password: hashing it eleven times would be most of the demonstration's start
            String hash = hashing.hash(password);
            waiting.forEach(person -> {
                EmailAddress.parse(person.email()).ifPresent(email -> rule.check(password, email));
                steps.seed(person, hash);
            });
        }
        LOG.info("the demonstration's {} accounts are there", DemoAccounts.PEOPLE.size());
    }
}
