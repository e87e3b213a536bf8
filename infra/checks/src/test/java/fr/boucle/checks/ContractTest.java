package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Publishers and readers speak the language of the golden files, and no golden file speaks of a person. */
class ContractTest {
    private static final int MAX_BYTES = 16 * 1024;
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "firstname",
            "lastname",
            "surname",
            "person",
            "birth",
            "gender",
            "nir",
            "email",
            "mail",
            "phone",
            "telephone",
            "mobile",
            "contact",
            "address",
            "street",
            "login",
            "user",
            "username",
            "owner",
            "password",
            "secret",
            "tracking",
            "host",
            "hostname",
            "ip",
            "mac",
            "domain",
            "comment",
            "explanation",
            "text",
            "sentence");
    /** An organisation is no person: its name and its public address are in the public directory. */
    // an organisation's and a rule's own name and street; the code of a reason, no words of a person
    private static final Map<String, Set<String>> EXCEPT = Map.of(
            "OrganisationApproved",
            Set.of("name", "street"),
            "ReferenceAdopted",
            Set.of("name"),
            "ErasureAccepted",
            Set.of("dateExplanation"));

    /** What the outbox takes. */
    private static final String PUBLISHED = "fr.boucle.values.Published";

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    @Test
    void every_golden_file_is_a_json_object_of_at_most_16_kb() {
        assertThat(GoldenFiles.all()).hasSizeGreaterThan(30).allSatisfy(golden -> {
            assertThat(golden.json().isObject()).as(golden.type()).isTrue();
            assertThat(golden.text().getBytes(StandardCharsets.UTF_8))
                    .as(golden.type())
                    .hasSizeLessThanOrEqualTo(MAX_BYTES);
        });
    }

    @Test
    void no_event_has_a_field_for_personal_data() {
        List<String> found = new ArrayList<>();
        for (GoldenFile golden : GoldenFiles.all()) {
            fields(golden.json()).stream()
                    .filter(ContractTest::isPersonal)
                    .filter(field ->
                            !EXCEPT.getOrDefault(golden.event(), Set.of()).contains(field))
                    .forEach(field -> found.add(golden.type() + " has a field " + field));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void what_a_service_reads_is_published_by_its_context() {
        Set<String> published = GoldenFiles.all().stream().map(GoldenFile::type).collect(Collectors.toSet());
        Map<String, List<String>> unknown = new TreeMap<>();
        for (String context : Checkout.contexts()) {
            List<String> missing = Language.readBy(context).stream()
                    .filter(type -> !published.contains(type))
                    .toList();
            if (!missing.isEmpty()) {
                unknown.put(context, missing);
            }
        }
        assertThat(unknown)
                .as("types read that no publisher has a golden file of")
                .isEmpty();
    }

    @Test
    void what_is_agreed_is_a_record_of_its_publisher() {
        Set<String> missing = GoldenFiles.all().stream()
                .filter(golden -> !Language.hasRecord(golden))
                .map(GoldenFile::type)
                .collect(Collectors.toSet());
        assertThat(missing)
                .as("golden files of which the publisher has no record")
                .isEmpty();
    }

    @Test
    void what_is_published_is_agreed() {
        Set<String> agreed = GoldenFiles.all().stream()
                .map(golden -> Checkout.packageOf(golden.context()) + " " + golden.event())
                .collect(Collectors.toSet());
        List<JavaClass> published = Classes.ALL.stream()
                .filter(type -> type.isRecord() && type.isAssignableTo(PUBLISHED))
                .toList();
        assertThat(published).hasSizeGreaterThan(40);
        assertThat(published)
                .filteredOn(type -> agreed.stream().noneMatch(event -> isOf(event, type)))
                .as("events without a golden file in contract/")
                .isEmpty();
    }

    private static boolean isOf(String event, JavaClass type) {
        return type.getName().startsWith(event.split(" ")[0] + ".") && event.endsWith(" " + type.getSimpleName());
    }

    @Test
    void every_service_but_the_observatory_publishes() {
        assertThat(Checkout.contexts())
                .filteredOn(context -> GoldenFiles.of(context).isEmpty())
                .containsExactly("observatory");
    }

    /** A code or a fingerprint says nothing about a person, whatever it stands for. */
    private static boolean isPersonal(String field) {
        if (field.endsWith("Code") || field.endsWith("Sha256")) {
            return false;
        }
        return WORDS.splitAsStream(field).anyMatch(word -> PERSONAL.contains(word.toLowerCase(Locale.ROOT)))
                || PERSONAL.contains(field.toLowerCase(Locale.ROOT));
    }

    private static List<String> fields(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.properties().forEach(member -> {
            names.add(member.getKey());
            names.addAll(fields(member.getValue()));
        });
        if (json.isArray()) {
            json.forEach(element -> names.addAll(fields(element)));
        }
        return names;
    }
}
