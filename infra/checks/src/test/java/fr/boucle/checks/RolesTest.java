package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Whoever writes a program against the API reads there which kind gives which. */
    @Test
    void the_roles_of_each_kind_stand_in_the_words_of_the_invitation() {
        String words = Checkout.read(
                        Checkout.root().resolve("services/accounts/src/main/java/fr/boucle/accounts/InviteMember.java"))
                .replaceAll("\"\\s*\\+ \"", "");
        String list = words.substring(words.indexOf("gives its own roles: "), words.indexOf("role-not-for-kind"));
        assertThat(OrganisationKind.values()).allSatisfy(kind -> {
            Matcher said =
                    Pattern.compile("\\b" + kind + "\\b[A-Z_, ]* ([a-z, ]+)").matcher(list);
            assertThat(said.find()).as(kind + " in " + list).isTrue();
            assertThat(said.group(1).split(", ")).containsExactlyInAnyOrderElementsOf(kind.roles());
        });
    }

    @Test
    void every_role_is_a_column_of_who_may_call_what() {
        assertThat(AccessTable.read().roles())
                .as("columns of infra/checks/authorization.csv")
                .containsExactlyInAnyOrderElementsOf(ALL);
    }

    /** What is open to whoever signs in is no reason to have a role. */
    @Test
    void every_role_may_do_something() {
        assertThat(AccessTable.read().rolesLetInWhereOthersAreNot())
                .as("roles that an operation of infra/checks/authorization.csv lets in and refuses to another")
                .containsAll(ALL);
    }

    @Test
    void every_role_that_sees_only_its_own_has_somebody_elsewhere_who_tries() {
        assertThat(World.HOMES.keySet()).as("HOMES of World").containsAll(ALL);
        assertThat(World.FOREIGN.keySet())
                .as("FOREIGN of World: another approved organisation for each role with an `own` in authorization.csv")
                .containsAll(AccessTable.read().rolesWith(AccessTable.Access.OWN));
    }

    /**
     * A place that has a line for every role.
     *
     * @param folder where one of the files has it
     * @param name what those files are called
     * @param line what is looked for, the role in the place of {@code {role}}, its constant in that of {@code {ROLE}}
     */
    private record Lines(String folder, String name, String line) {
        Stream<String> missing() {
            String texts = Checkout.files(
                            folder, path -> path.getFileName().toString().matches(name))
                    .stream()
                    .map(Checkout::read)
                    .collect(Collectors.joining("\n"));
            return ALL.stream()
                    .map(role ->
                            line.replace("{role}", role).replace("{ROLE}", "Role." + role.toUpperCase(Locale.ROOT)))
                    .filter(wanted -> !texts.contains(wanted))
                    .map(wanted -> folder + "/**/" + name + " has no “" + wanted + "”");
        }
    }

    private static final List<Lines> PLACES = List.of(
            new Lines("gateway/src/main/resources/words", "fr\\.txt", "\nrole.{role} = "),
            new Lines("services/accounts/src/main/java", "DemoAccounts\\.java", "{ROLE}"),
            new Lines("infra/stack/src/main/java", "Demo\\.java", "\"{role}@"),
            new Lines("gateway/src/main/java", ".*Duties\\.java", "{ROLE}"),
            new Lines("gateway/src/main/java", "Menu\\.java", "{ROLE},"),
            new Lines("gateway/src/test/java", "PhoneBrowserTest\\.java", "\"{role}, /"),
            new Lines("gateway", "README\\.md", "{role}"),
            new Lines("infra/journeys/src/test/java", "OfferedPages\\.java", "\"{role}@"),
            new Lines("infra/journeys/src/test/java", "WalkedLists\\.java", "\"{role}\", \"{role}@"));

    @Test
    void every_role_has_its_words_its_places_and_somebody_who_shows_it() {
        assertThat(PLACES.stream().flatMap(Lines::missing)).isEmpty();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
