package fr.boucle.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The packages inside a service. Its root package is no room: what begins a request or a timer stands there above all rooms, and
 * the refusals below them.
 *
 * @param context the service
 * @param types all its types, those of the root too
 * @param knows each room and the rooms it knows, with one example of each
 */
record Rooms(String context, List<JavaClass> types, Map<String, Map<String, String>> knows) {
    static Rooms of(String context) {
        String root = Checkout.packageOf(context);
        List<JavaClass> types = Classes.ALL.stream()
                .filter(type -> (type.getPackageName() + ".").startsWith(root + "."))
                .toList();
        Map<String, Map<String, String>> knows = new TreeMap<>();
        for (JavaClass type : types) {
            String room = room(root, type);
            if (!room.isEmpty()) {
                Map<String, String> known = knows.computeIfAbsent(room, _ -> new TreeMap<>());
                type.getDirectDependenciesFromSelf().forEach(one -> {
                    String other = room(root, one.getTargetClass());
                    if (!other.isEmpty() && !other.equals(room)) {
                        known.putIfAbsent(other, simple(type) + " uses " + simple(one.getTargetClass()));
                    }
                });
            }
        }
        return new Rooms(context, types, knows);
    }

    /** The rooms; none in a flat service. */
    Set<String> names() {
        return knows.keySet();
    }

    /** The types that are seen from outside of their package. */
    List<String> shown() {
        return outermost().stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getSimpleName().equals("Application"))
                .map(type -> type.getName() + " is public")
                .sorted()
                .toList();
    }

    List<String> tooManyShown() {
        int shown = shown().size();
        int all = outermost().size();
        return names().isEmpty() || shown * 3 <= all
                ? List.of()
                : List.of("services/%s shows %d of %d types: at most a third".formatted(context, shown, all));
    }

    /** The rooms that stand in a circle, each with what it uses of the next. */
    List<String> circles() {
        List<String> found = new ArrayList<>();
        for (String room : names()) {
            knows.getOrDefault(room, Map.of()).forEach((other, example) -> {
                if (reached(other).contains(room)) {
                    found.add(
                            "services/%s: %s knows %s (%s), which leads back".formatted(context, room, other, example));
                }
            });
        }
        return found;
    }

    /** Rooms use of the root what knows no room: the refusals, the smallest values. */
    List<String> rootKnownForMore() {
        String root = Checkout.packageOf(context);
        return types.stream()
                .filter(type -> !room(root, type).isEmpty())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(one -> one.getTargetClass())
                        .filter(one -> one.getPackageName().equals(root))
                        .filter(one -> one.getDirectDependenciesFromSelf().stream()
                                .anyMatch(further ->
                                        !room(root, further.getTargetClass()).isEmpty()))
                        .map(one -> "services/%s: %s uses %s, which knows rooms"
                                .formatted(context, simple(type), simple(one))))
                .distinct()
                .sorted()
                .toList();
    }

    /** What the drawing in the README leaves out or has the wrong way round. */
    List<String> againstTheReadme() {
        if (names().isEmpty()) {
            return List.of();
        }
        Map<String, Integer> floors = floors();
        Set<String> missing = new TreeSet<>(names());
        missing.removeAll(floors.keySet());
        if (!missing.isEmpty()) {
            return List.of("services/%s/README.md draws no floor for %s; it is a line such as: law → device, site → lot"
                    .formatted(context, missing));
        }
        List<String> found = new ArrayList<>();
        knows.forEach((room, known) -> known.forEach((other, example) -> {
            if (floors.getOrDefault(other, 0) > floors.getOrDefault(room, 0)) {
                found.add("services/%s: %s is drawn below %s, and knows it (%s)"
                        .formatted(context, room, other, example));
            }
        }));
        return found;
    }

    /** The floors of the first drawing that names most rooms: what stands left of an arrow is known by what stands right. */
    private Map<String, Integer> floors() {
        Map<String, Integer> best = new TreeMap<>();
        String readme = Checkout.read(Checkout.root().resolve("services/" + context + "/README.md"));
        for (String paragraph : readme.split("\n\\s*\n|```", -1)) {
            Map<String, Integer> floors = new TreeMap<>();
            String[] drawn = paragraph.split("→|->", -1);
            for (int floor = 0; floor < drawn.length && drawn.length > 1; floor++) {
                int number = floor;
                Arrays.stream(drawn[floor].split("[^a-z]+", -1))
                        .filter(names()::contains)
                        .forEach(name -> floors.putIfAbsent(name, number));
            }
            if (floors.size() > best.size()) {
                best = floors;
            }
        }
        return best;
    }

    private Set<String> reached(String from) {
        Set<String> reached = new TreeSet<>();
        List<String> next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            String room = next.removeLast();
            if (reached.add(room)) {
                next.addAll(knows.getOrDefault(room, Map.of()).keySet());
            }
        }
        return reached;
    }

    private List<JavaClass> outermost() {
        return types.stream()
                .filter(type -> Classes.topLevel(type).equals(type))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.toList());
    }

    private static String room(String root, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
    }

    private static String simple(JavaClass type) {
        return Classes.topLevel(type.getBaseComponentType()).getSimpleName();
    }
}
