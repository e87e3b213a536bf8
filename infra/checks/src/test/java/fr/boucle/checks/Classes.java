package fr.boucle.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The compiled classes of all modules, without what annotation processors generated. */
final class Classes {
    private static final Pattern GENERATED =
            Pattern.compile(".*/(\\$[^/]*|[^/]*\\$(Intercepted|Definition|Introspection)[^/]*)\\.class");

    private static final Set<String> SERVICE_PACKAGES =
            Checkout.contexts().stream().map(Checkout::packageOf).collect(Collectors.toUnmodifiableSet());

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(Classes::isWritten)
            .importPaths(Checkout.modules().stream()
                    .map(Classes::folder)
                    .filter(Files::isDirectory)
                    .toList());

    private Classes() {}

    static Path folder(String module) {
        return Checkout.root().resolve(module).resolve("target/classes");
    }

    /** The packages of the services. */
    static Set<String> servicePackages() {
        return SERVICE_PACKAGES;
    }

    static boolean isInService(JavaClass type) {
        return servicePackages().stream().anyMatch(name -> (type.getPackageName() + ".").startsWith(name + "."));
    }

    /**
     * The types that only think: sealed states and events with all that is nested in them or implements them, the records
     * of published events, and the shared values.
     */
    static boolean isDomain(JavaClass type) {
        return type.getPackageName().equals("fr.boucle.values")
                || isInService(type)
                        && (SEALED.contains(topLevel(type).getName())
                                || type.getAllRawInterfaces().stream().anyMatch(one -> SEALED.contains(one.getName()))
                                || EVENTS.contains(contextOf(type) + "." + type.getSimpleName()));
    }

    /** The package of the service that a type belongs to, its own elsewhere. */
    private static String contextOf(JavaClass type) {
        return servicePackages().stream()
                .filter(name -> (type.getPackageName() + ".").startsWith(name + "."))
                .findFirst()
                .orElse(type.getPackageName());
    }

    private static final Set<String> SEALED = Sources.main().stream()
            .flatMap(file -> file.sealedTypes().stream().map(name -> file.packageName() + "." + name))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> EVENTS = events();

    private static Set<String> events() {
        Set<String> events = new HashSet<>();
        for (String context : Checkout.contexts()) {
            GoldenFiles.of(context).forEach(golden -> events.add(Checkout.packageOf(context) + "." + golden.event()));
        }
        return events;
    }

    static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(Classes::topLevel).orElse(type);
    }

    private static boolean isWritten(Location location) {
        return !location.matches(GENERATED) && !location.contains("/gg/jte/");
    }

    /** The modules that have sources and no classes: none at the end of a build. */
    static List<String> notCompiled() {
        return Checkout.modules().stream()
                .filter(module -> !module.equals("infra/journeys"))
                .filter(module ->
                        Files.isDirectory(Checkout.root().resolve(module).resolve("src/main/java")))
                .filter(module -> !hasClasses(module))
                .toList();
    }

    private static boolean hasClasses(String module) {
        String own = "/" + module + "/target/classes/";
        return ALL.stream()
                .flatMap(type -> type.getSource().stream())
                .anyMatch(source -> source.getUri().toString().contains(own));
    }
}
