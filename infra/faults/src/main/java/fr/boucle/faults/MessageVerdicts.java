package fr.boucle.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the messaging promises: nothing lost, nothing out of nowhere, in order for each key, nothing stuck. */
final class MessageVerdicts {
    private final Evidence evidence;
    private final Set<String> poisoned;
    private final List<String> violations = new ArrayList<>();

    private MessageVerdicts(Evidence evidence, Set<String> poisoned) {
        this.evidence = evidence;
        this.poisoned = poisoned;
    }

    /** {@code poisoned}: the keys of bad messages, which may be held back and nothing else. */
    static List<String> of(Evidence evidence, List<String> poisoned) {
        MessageVerdicts verdicts = new MessageVerdicts(evidence, Set.copyOf(poisoned));
        evidence.posted().forEach(verdicts::published);
        evidence.posted().forEach(verdicts::once);
        evidence.delivered().forEach(verdicts::known);
        evidence.received().forEach(verdicts::complete);
        evidence.stuck().forEach(verdicts::free);
        return verdicts.violations;
    }

    private void published(String service, List<Posted> posted) {
        Map<String, List<String>> inLog = new HashMap<>();
        Set<String> there = new HashSet<>();
        for (Delivered message : evidence.delivered().getOrDefault(service, List.of())) {
            if (there.add(message.id())) {
                inLog.computeIfAbsent(message.key(), _ -> new ArrayList<>()).add(message.id());
            }
        }
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        posted.forEach(event ->
                wanted.computeIfAbsent(event.key(), _ -> new ArrayList<>()).add(event.id()));
        wanted.forEach((key, ids) -> {
            List<String> missing =
                    ids.stream().filter(id -> !there.contains(id)).toList();
            if (!missing.isEmpty()) {
                violations.add(service + ": not in the log, of key " + key + ": " + missing);
            } else if (!inLog.getOrDefault(key, List.of()).stream()
                    .filter(Set.copyOf(ids)::contains)
                    .toList()
                    .equals(ids)) {
                violations.add(service + ": out of order in the log, key " + key);
            }
        });
    }

    private void once(String service, List<Posted> posted) {
        posted.stream()
                .collect(Collectors.groupingBy(
                        event -> event.key() + " " + event.type() + " " + event.sequence(),
                        TreeMap::new,
                        Collectors.counting()))
                .forEach((event, count) -> {
                    if (count > 1) {
                        violations.add(service + ": done " + count + " times: " + event);
                    }
                });
    }

    private void known(String service, List<Delivered> messages) {
        Set<String> posted = evidence.posted().getOrDefault(service, List.of()).stream()
                .map(Posted::id)
                .collect(Collectors.toSet());
        messages.stream()
                .filter(message -> !poisoned.contains(message.key()) && !posted.contains(message.id()))
                .forEach(message -> violations.add(service + ": in the log out of nowhere: " + message));
    }

    /** Who heard one event of a type hears all of them. */
    private void complete(String service, Set<String> received) {
        List<Delivered> all = evidence.delivered().values().stream()
                .flatMap(List::stream)
                .filter(message -> !poisoned.contains(message.key()))
                .toList();
        Set<String> types = all.stream()
                .filter(message -> received.contains(message.id()))
                .map(Delivered::type)
                .collect(Collectors.toSet());
        all.stream()
                .filter(message -> types.contains(message.type()) && !received.contains(message.id()))
                .distinct()
                .forEach(message -> violations.add(service + ": never received: " + message));
    }

    private void free(String service, List<Stuck> stuck) {
        stuck.stream()
                .filter(message -> !poisoned.contains(message.key()))
                .forEach(message -> violations.add(service + ": held back: " + message));
    }
}
