package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that a service takes may lead to a page with forms of its own: to what was simulated, to the next of a series. */
class RolesAfterAStepTest {
    static List<String> roles() {
        return Territory.ROLES;
    }

    @ParameterizedTest
    @MethodSource("roles")
    void what_a_form_leads_to_is_let_in_too(String role) {
        Map<String, Set<String>> refused = new TreeMap<>();
        Map<String, Set<String>> closed = new TreeMap<>();
        Set<String> second = new TreeSet<>();
        try (Territory territory = FormPages.settled().member(role)) {
            HttpReader member = new HttpReader(territory);
            RolePages pages = RolePages.of(territory, role);
            for (String page : pages.addresses()) {
                String first = member.get(page).body();
                for (MatchResult form : EveryFormTest.forms(first)) {
                    String next = member.post(form.group(1), EveryFormTest.filled(form.group(3)))
                            .body();
                    RolesOnPagesTest.note(closed, form.group(1), pages.closed(next));
                    for (MatchResult further : EveryFormTest.forms(next)) {
                        if (!first.contains("action=\"" + further.group(1)) && second.add(further.group(1))) {
                            List<String> _ = territory.upstream.asked();
                            var _ = member.post(further.group(1), EveryFormTest.filled(further.group(3)));
                            RolesOnPagesTest.note(refused, form.group(1), pages.refused());
                        }
                    }
                }
            }
        }
        assertThat(second).as("forms that a form of a %s leads to", role).isNotEmpty();
        assertThat(refused).as("what the services would refuse to a %s", role).isEmpty();
        assertThat(closed)
                .as("what is offered to a %s and opens to others alone", role)
                .isEmpty();
    }
}
