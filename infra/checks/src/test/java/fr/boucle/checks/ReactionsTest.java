package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is silent while a service runs: a reaction that nobody made a bean of, and a member that no event has. */
class ReactionsTest {
    private static final String REACTION = "fr.boucle.messaging.Reaction";
    private static final String SINGLETON = "jakarta.inject.Singleton";
    private static final Pattern TYPE = Pattern.compile("\"(fr\\.boucle\\.[a-z-]+\\.[A-Za-z]+\\.v\\d+)\"");

    /** Rows of a table of reactions: what lists them makes a bean of each. */
    private static final Set<String> ROWS =
            Set.of("fr.boucle.donations.fate.FateReactions$Row", "fr.boucle.observatory.WhenEventArrives");

    /** What a golden file's example has none of, and the service whose records have it. */
    private static final Map<String, String> ONLY_OF_SOME = Map.of(
            "DeviceHandedOver.formerDeviceId",
            "donations",
            "DeviceHandedOver.assetTag",
            "donations",
            "DeviceHandedOver.unidentifiedMedia",
            "donations",
            "DeviceHandedOver.device > Hardware.media > MediumSummary.model",
            "donations",
            "MediumRemoved.waste > Waste.item > Item.chemistry",
            "repairs",
            "PartFitted.replaced > Replaced.waste > Waste.item > Item.chemistry",
            "repairs",
            "PartFitted.replaced > Replaced.waste > Waste.item > Item.mediumSerial",
            "repairs");

    @Test
    void every_reaction_is_a_bean() {
        assertThat(reactions())
                .hasSizeGreaterThan(15)
                .filteredOn(reaction -> !ROWS.contains(reaction.getName()))
                .allSatisfy(reaction -> assertThat(reaction.isAnnotatedWith(SINGLETON))
                        .as(reaction.getName() + " is a @Singleton")
                        .isTrue());
    }

    @Test
    void every_row_of_a_table_of_reactions_is_a_bean() {
        List<JavaMethod> rows = Classes.ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getRawReturnType().getName().equals(REACTION))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10).allSatisfy(row -> assertThat(row.isAnnotatedWith(SINGLETON))
                .as(row.getFullName() + " is a @Singleton")
                .isTrue());
    }

    /** An unknown member of a record is read as nothing: what is misspelt, or was renamed by its publisher, would be lost. */
    @Test
    void every_member_that_a_reaction_reads_is_in_a_golden_file() {
        Set<String> missing = new TreeSet<>();
        for (JavaClass reaction : reactions()) {
            JavaClass event = event(reaction);
            if (event.isRecord()) {
                find(event, told(reaction), "", missing);
            }
        }
        assertThat(missing).isEqualTo(new TreeSet<>(ONLY_OF_SOME.keySet()));
        assertThat(ONLY_OF_SOME).allSatisfy((member, publisher) -> {
            String name = member.substring(member.lastIndexOf('.') + 1);
            Pattern component = Pattern.compile("\\w (" + name + ")[,)]");
            assertThat(Checkout.mentions("services/" + publisher, component))
                    .as(member)
                    .isNotEmpty();
        });
    }

    private static List<JavaClass> reactions() {
        return Classes.ALL.stream()
                .filter(type -> !type.isInterface() && type.isAssignableTo(REACTION))
                .toList();
    }

    private static JavaClass event(JavaClass reaction) {
        return reaction.getInterfaces().stream()
                .filter(type -> type.toErasure().getName().equals(REACTION))
                .map(type ->
                        ((JavaParameterizedType) type).getActualTypeArguments().getFirst())
                .findFirst()
                .orElseThrow()
                .toErasure();
    }

    /** The golden files of the types that its source names. */
    private static List<JsonNode> told(JavaClass reaction) {
        String file = Classes.topLevel(reaction).getName().replace('.', '/') + ".java";
        Set<String> types = Checkout.modules().stream()
                .flatMap(module -> Checkout.sources(module, "main").stream())
                .filter(source -> source.endsWith(file))
                .flatMap(source -> TYPE.matcher(Checkout.read(source)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(types).as(reaction.getName()).isNotEmpty();
        return GoldenFiles.all().stream()
                .filter(golden -> types.contains(golden.type()))
                .map(GoldenFile::json)
                .toList();
    }

    private static void find(JavaClass record, List<JsonNode> told, String place, Set<String> missing) {
        for (JavaField member : record.getFields()) {
            if (member.getModifiers().contains(JavaModifier.STATIC)) {
                continue;
            }
            String name = place + record.getSimpleName() + "." + member.getName();
            if (told.stream().noneMatch(json -> json.hasNonNull(member.getName()))) {
                missing.add(name);
            }
            List<JsonNode> within = told.stream()
                    .flatMap(json -> each(json.path(member.getName())))
                    .filter(JsonNode::isObject)
                    .toList();
            member.getAllInvolvedRawTypes().stream()
                    .filter(type -> type.isRecord() && !within.isEmpty())
                    .forEach(type -> find(type, within, name + " > ", missing));
        }
    }

    private static Stream<JsonNode> each(JsonNode json) {
        return json.isArray() ? StreamSupport.stream(json.spliterator(), false) : Stream.of(json);
    }
}
