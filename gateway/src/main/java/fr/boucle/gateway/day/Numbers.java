package fr.boucle.gateway.day;

import fr.boucle.gateway.pages.MenuNumbers;
import fr.boucle.gateway.session.Member;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers that the menu shows: what waited when the member last looked at their day. */
@Singleton
class Numbers implements MenuNumbers {
    private static final int REMEMBERED = 5_000;

    private final Map<String, Map<String, String>> byMember = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    void remember(Member member, List<Duty> duties) {
        Map<String, Long> counts = duties.stream()
                .filter(Duty::waits)
                .collect(Collectors.groupingBy(Duty::place, Collectors.summingLong(Duty::count)));
        Map<String, String> shown = counts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        one -> one.getValue()
                                + (duties.stream().anyMatch(duty -> duty.place().equals(one.getKey()) && duty.more())
                                        ? "+"
                                        : "")));
        synchronized (byMember) {
            byMember.put(key(member), shown);
        }
    }

    @Override
    public Map<String, String> of(Member member) {
        synchronized (byMember) {
            return byMember.getOrDefault(key(member), Map.of());
        }
    }

    private static String key(Member member) {
        return member.memberId() + " " + member.organisationId();
    }
}
