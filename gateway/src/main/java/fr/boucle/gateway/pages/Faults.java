package fr.boucle.gateway.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be corrected on a page, in the order in which it was told. */
final class Faults {
    private final List<Page.Fault> told = new ArrayList<>();
    private Set<String> needed = Set.of();

    void need(Set<String> fields) {
        needed = fields;
    }

    /** Whether a service is asked: nothing is at fault, or nothing but what it is sure to refuse. */
    boolean leaveAnswer() {
        return told.stream().allMatch(fault -> needed.contains(fault.field()));
    }

    void add(Page.Fault fault) {
        told.add(fault);
    }

    /** What a service minds too; of a field that the page minded, nothing more. */
    void addOfOthers(Stream<Page.Fault> minded) {
        Set<String> ours = told.stream().map(Page.Fault::field).collect(Collectors.toSet());
        minded.filter(fault -> !ours.contains(fault.field()))
                .filter(fault -> !told.contains(fault))
                .forEach(told::add);
    }

    @Nullable
    String of(String field) {
        return told.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Page.Fault::sentence)
                .findFirst()
                .orElse(null);
    }

    List<Page.Fault> all() {
        return told;
    }
}
