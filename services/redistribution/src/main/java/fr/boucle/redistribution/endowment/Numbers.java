package fr.boucle.redistribution.endowment;

import fr.boucle.values.DeviceKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many devices of which kinds; of none, nothing is said. */
record Numbers(Map<DeviceKind, Integer> byKind) {
    static final Numbers NONE = new Numbers(Map.of());

    Numbers {
        Map<DeviceKind, Integer> sorted = new EnumMap<>(DeviceKind.class);
        sorted.putAll(byKind);
        byKind = Collections.unmodifiableMap(sorted);
    }

    /** A kind that is named twice is added up. */
    static Numbers of(List<Wanted> wanted) {
        return new Numbers(wanted.stream().collect(Collectors.toMap(Wanted::kind, Wanted::number, Integer::sum)));
    }

    static Numbers read(String column) {
        return new Numbers(Arrays.stream(column.split(","))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(":"))
                .collect(Collectors.toMap(part -> DeviceKind.valueOf(part[0]), part -> Integer.valueOf(part[1]))));
    }

    String column() {
        return byKind.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(","));
    }

    List<Wanted> list() {
        return byKind.entrySet().stream()
                .map(one -> new Wanted(one.getKey(), one.getValue()))
                .toList();
    }

    /** Whether there are no more of any kind than in the other. */
    boolean isWithin(Numbers other) {
        return byKind.entrySet().stream()
                .allMatch(one -> one.getValue() <= other.byKind().getOrDefault(one.getKey(), 0));
    }

    /** As people read it: {@code 3 Ordinateur portable, 2 Écran}. */
    String inWords() {
        return byKind.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().label())
                .collect(Collectors.joining(", "));
    }
}
