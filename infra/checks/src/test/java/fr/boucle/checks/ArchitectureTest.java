package fr.boucle.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the parts may know one another; what types are called. */
class ArchitectureTest {
    // a name that is one of these words as a whole may say exactly what it is: the gateway's Service
    private static final Pattern SUFFIX = Pattern.compile(
            ".+(Service|Impl|Manager|Helper|Util|Utils|Dto|DTO|Mapper|Entity|Handler|Processor|Facade|Data|Info|Common)");
    private static final Pattern PACKAGE =
            Pattern.compile("(.*\\.)?(util|common|shared|misc|dto|model|service|controller|repository|config)(\\..*)?");
    private static final Set<String> NUMBERS = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    @Test
    void every_module_is_compiled() {
        assertThat(Classes.notCompiled())
                .as("modules without classes; nothing can be said of them")
                .isEmpty();
    }

    @Test
    void names_say_what_a_type_is_and_packages_what_it_is_about() {
        classes()
                .should(ArchCondition.from(that(
                        "not named after a technical part",
                        type -> !SUFFIX.matcher(type.getSimpleName()).matches()
                                && !PACKAGE.matcher(type.getPackageName()).matches())))
                .check(Classes.ALL);
    }

    @Test
    void the_domain_knows_no_technology() {
        noClasses()
                .that(that("domain types", Classes::isDomain))
                .should()
                .dependOnClassesThat(that(
                        "technology",
                        type -> isTechnology(type.getName())
                                && !type.getName().startsWith("io.micronaut.serde.annotation.")
                                && !type.getName().startsWith("io.micronaut.serde.config.")
                                && !type.getName().equals("io.micronaut.core.annotation.Introspected")))
                .check(Classes.ALL);
    }

    @Test
    void the_domain_is_found() {
        assertThat(Classes.ALL.stream().filter(Classes::isDomain)).hasSizeGreaterThan(50);
    }

    @Test
    void no_service_knows_another_and_nobody_knows_a_service() {
        for (String name : Classes.servicePackages()) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(name + "..")
                    .check(Classes.ALL);
        }
    }

    @Test
    void only_messaging_speaks_to_the_log() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "fr.boucle.messaging..",
                        "fr.boucle.testkit..",
                        "fr.boucle.stack..",
                        "fr.boucle.checks..",
                        "fr.boucle.journeys..",
                        "fr.boucle.faults..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.cloudevents..", "kafka..")
                .check(Classes.ALL);
    }

    @Test
    void the_gateway_has_no_database_and_no_log() {
        noClasses()
                .that()
                .resideInAPackage("fr.boucle.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "io.micronaut.data..",
                        "io.micronaut.transaction..",
                        "org.apache.kafka..",
                        "fr.boucle.messaging..")
                .check(Classes.ALL);
    }

    @Test
    void time_comes_from_the_injected_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "fr.boucle.testkit..",
                        "fr.boucle.stack..",
                        "fr.boucle.journeys..",
                        "fr.boucle.checks..",
                        "fr.boucle.faults..")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("the machine's clock is read", ArchitectureTest::readsClock))
                .check(Classes.ALL);
    }

    @Test
    void quantities_are_whole_numbers() {
        noFields()
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "be inexact",
                        (JavaField field) -> NUMBERS.contains(field.getRawType().getName()))))
                .check(Classes.ALL);
    }

    private static boolean readsClock(JavaAccess<?> access) {
        String owner = access.getTarget().getOwner().getName();
        String name = access.getTarget().getName();
        return CLOCKS.contains(owner) && name.equals("now")
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.time.InstantSource") && name.equals("system")
                || owner.equals("java.time.Clock") && name.startsWith("system")
                || owner.equals(Date.class.getName())
                        && access.getTarget().getFullName().endsWith("<init>()");
    }

    private static boolean isTechnology(String name) {
        return name.startsWith("io.micronaut.")
                || name.startsWith("java.sql.")
                || name.startsWith("javax.sql.")
                || name.startsWith("jakarta.");
    }

    private static DescribedPredicate<JavaClass> that(String what, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(what, test);
    }
}
