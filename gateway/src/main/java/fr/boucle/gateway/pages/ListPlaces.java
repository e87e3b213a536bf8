package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Member;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lists as each member last saw them, with filters, order and page, so that a way back leads to where one was. */
@Singleton
class ListPlaces {
    private static final int REMEMBERED = 5_000;
    /** Longer ones are forgotten: one goes back to the beginning of the list. */
    private static final int LONGEST = 1_000;

    private final Map<String, Map<String, String>> byMember = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A member sees this page: a list is remembered as it is asked for, and so is the board of which it shows a station. */
    void seen(Member member, Page page, boolean list) {
        String[] asked = page.place().split("\\?", 2);
        String board = asked[0].startsWith("/atelier/postes/") ? "/atelier" : asked[0];
        synchronized (byMember) {
            Map<String, String> known = byMember.computeIfAbsent(key(member), _ -> new HashMap<>());
            if (!list) {
                known.remove(board);
            } else if (page.place().length() <= LONGEST) {
                known.put(board, page.place());
            }
        }
    }

    /** By the address of a list. */
    Map<String, String> of(Member member) {
        synchronized (byMember) {
            return Map.copyOf(byMember.getOrDefault(key(member), Map.of()));
        }
    }

    private static String key(Member member) {
        return member.memberId() + " " + member.organisationId();
    }
}
