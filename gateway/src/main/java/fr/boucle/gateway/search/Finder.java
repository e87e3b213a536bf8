package fr.boucle.gateway.search;

import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.WholeList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for something in what one service shows to a member. */
public interface Finder {
    /**
     * Something found.
     *
     * @param kind what it is: a code of the words' family {@code found}
     * @param name how people name it
     * @param more what tells it from others of that name
     * @param to its page
     * @param code whether what was typed is its whole code, number or reference
     */
    record Hit(String kind, String name, String more, String to, boolean code) {
        /** The kind of what everybody may read of a device. */
        public static final String FOR_ANYBODY = "PASSPORT";

        /** Found by some of its words. */
        public Hit(String kind, String name, String to) {
            this(kind, name, "", to, false);
        }

        /** With nothing more to tell. */
        public Hit(String kind, String name, String to, boolean code) {
            this(kind, name, "", to, code);
        }

        /** The same, with what tells it from others of its name: what of that there is. */
        public Hit telling(@Nullable String... parts) {
            String told = Stream.of(parts)
                    .filter(Objects::nonNull)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" · "));
            return new Hit(kind, name, told, to, code);
        }

        /** The same, where what was typed is its code. */
        public Hit coded(boolean whole) {
            return new Hit(kind, name, more, to, whole);
        }

        boolean isForAnybody() {
            return kind.equals(FOR_ANYBODY);
        }

        /** Whether that is the whole of its name, without regard to case and accents. */
        boolean isCalled(String text) {
            return WholeList.asRead(name).equals(WholeList.asRead(text));
        }
    }

    /** Whether this member may see such things at all. */
    boolean serves(Member member);

    /** Starts looking for a text that has at least two signs. */
    List<Later<List<Hit>>> find(Visitor visitor, String text);
}
