package fr.boucle.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.HttpReader;
import fr.boucle.gateway.Territory;
import fr.boucle.web.Role;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.Body;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each page says whom it is for, and is for nobody else; each form is seen only with its token. */
class AdmissionTest {
    private static final Set<HttpMethod> KINDS = Set.of(HttpMethod.GET, HttpMethod.POST);
    private static final String ID = "0195b3c0-0000-7000-8000-000000000001";
    private static final Set<String> WORDS = Stream.concat(Stream.of(Admits.EVERYONE, Admits.MEMBERS), roles().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static Territory territory;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("nobody");
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @Test
    void every_page_declares_whom_it_admits() {
        assertThat(pages()).hasSizeGreaterThan(150).allSatisfy(page -> assertThat(
                        Admission.admitted(page.getTargetMethod()))
                .as(page.toString())
                .isNotEmpty()
                .allMatch(WORDS::contains));
    }

    @Test
    void every_post_has_its_form_and_none_reads_a_body_itself() {
        List<UriRouteInfo<?, ?>> posts = pages().stream()
                .filter(page -> page.getHttpMethod() == HttpMethod.POST)
                .toList();
        assertThat(posts).hasSizeGreaterThan(60).allSatisfy(post -> assertThat(
                        post.getTargetMethod().getArguments())
                .as(post.toString())
                .filteredOn(argument -> argument.getType() == Form.class)
                .hasSize(1));
        assertThat(pages()).allSatisfy(page -> assertThat(page.getTargetMethod().getArguments())
                .as(page.toString())
                .noneMatch(AdmissionTest::readsBody));
    }

    @Test
    void a_member_without_a_role_is_told_so_on_each_page_for_roles() throws Exception {
        HttpReader member = new HttpReader(territory);
        List<String> addresses = pages().stream()
                .filter(page -> page.getHttpMethod() == HttpMethod.GET)
                .filter(page -> Admission.admitted(page.getTargetMethod()).stream()
                        .noneMatch(word -> word.equals(Admits.EVERYONE) || word.equals(Admits.MEMBERS)))
                .map(AdmissionTest::address)
                .toList();
        assertThat(addresses).hasSizeGreaterThan(80);
        for (String address : addresses) {
            assertThat(member.get(address).statusCode()).as(address).isEqualTo(403);
        }
    }

    private static boolean readsBody(Argument<?> argument) {
        return argument.isAnnotationPresent(Body.class);
    }

    private static String address(UriRouteInfo<?, ?> page) {
        return page.getUriMatchTemplate()
                .toPathString()
                .replaceAll("\\{year}", "2026")
                .replaceAll("\\{rule[^}]*}", "MASS_OUTLIER")
                .replaceAll("\\{slug[^}]*}", "effacer")
                .replaceAll("\\{context[^}]*}", "donations")
                .replaceAll("\\{ending[^}]*}", "csv")
                .replaceAll("\\{[^}]*}", ID);
    }

    private static List<UriRouteInfo<?, ?>> pages() {
        return territory
                .gateway
                .getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> KINDS.contains(route.getHttpMethod()))
                .filter(route -> Visits.isPage(route.getUriMatchTemplate().toPathString()))
                .collect(Collectors.toUnmodifiableList());
    }

    private static List<String> roles() {
        return Arrays.stream(Role.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return String.valueOf(field.get(null));
                    } catch (IllegalAccessException hidden) {
                        throw new IllegalStateException(hidden);
                    }
                })
                .toList();
    }
}
