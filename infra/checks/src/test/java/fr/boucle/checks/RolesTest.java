package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a role needs where the compiler cannot ask for it. */
class RolesTest {
    /** All of {@link Role}. */
    static final List<String> ALL =
            Arrays.stream(Role.class.getFields()).map(RolesTest::value).toList();

    @Test
    void every_role_is_given_by_some_kind_of_organisation() {
        assertThat(Stream.of(OrganisationKind.values()).flatMap(kind -> kind.roles().stream()))
                .as("roles that a kind gives, see OrganisationKind")
                .containsAll(ALL)
                .isSubsetOf(ALL);
    }

    @Test
    void every_role_is_a_column_of_who_may_call_what() {
        assertThat(AccessTable.read().roles())
                .as("columns of infra/checks/authorization.csv")
                .containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void every_role_has_words_a_day_and_somebody_who_shows_it() {
        String words = Checkout.read(Checkout.root().resolve("gateway/src/main/resources/words/fr.txt"));
        String people = Checkout.read(
                Checkout.root().resolve("services/accounts/src/main/java/fr/boucle/accounts/DemoAccounts.java"));
        List<String> days =
                Checkout.files("gateway/src/main/java", path -> path.toString().endsWith("Duties.java")).stream()
                        .map(Checkout::read)
                        .toList();
        for (String role : ALL) {
            String constant = "Role." + role.toUpperCase(Locale.ROOT);
            assertThat(words).as("words/fr.txt").contains("role." + role + " = ");
            assertThat(people).as("the demonstration's people").contains(constant);
            assertThat(days).as("a …Duties in the gateway for " + role).anyMatch(day -> day.contains(constant));
        }
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
