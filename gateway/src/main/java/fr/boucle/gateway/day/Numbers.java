package fr.boucle.gateway.day;

import fr.boucle.gateway.pages.MenuNumbers;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Member;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The numbers that the menu shows: what waited when the member last looked at their day, or after they last did something. */
@Singleton
class Numbers implements MenuNumbers {
    private static final int REMEMBERED = 5_000;
    private static final long PATIENCE_MILLIS = 1_000;

    private final Map<String, Map<String, String>> byMember = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, String>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<String, List<Later<Duty>>> asked = new LinkedHashMap<>();

    void remember(Member member, List<Duty> duties) {
        Map<String, Long> counts = duties.stream()
                .filter(duty -> duty.count() > 0)
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

    /** What was asked anew for a page that is being made: its menu says it. */
    void renew(Member member, List<Later<Duty>> duties) {
        synchronized (asked) {
            asked.put(key(member), duties);
        }
    }

    @Override
    public Map<String, String> of(Member member) {
        List<Later<Duty>> anew;
        synchronized (asked) {
            anew = asked.remove(key(member));
        }
        if (anew != null) {
            join(member, anew);
        }
        synchronized (byMember) {
            return byMember.getOrDefault(key(member), Map.of());
        }
    }

    /** Where a service is silent or slow, the menu says what it said before. */
    private void join(Member member, List<Later<Duty>> anew) {
        List<Duty> duties = new ArrayList<>();
        try {
            for (Later<Duty> one : anew) {
                duties.add(one.call().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
            }
            remember(member, duties);
        } catch (ExecutionException | TimeoutException unknown) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String key(Member member) {
        return member.memberId() + " " + member.organisationId();
    }
}
