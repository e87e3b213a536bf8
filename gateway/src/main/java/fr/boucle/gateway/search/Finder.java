package fr.boucle.gateway.search;

import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import java.util.List;

/** Looks for something in what one service shows to a member. */
public interface Finder {
    /**
     * Something found.
     *
     * @param kind what it is: a code of the words' family {@code found}
     * @param name how people name it
     * @param to its page
     */
    record Hit(String kind, String name, String to) {}

    /** Whether this member may see such things at all. */
    boolean serves(Member member);

    /** Starts looking for a text that has at least two signs. */
    List<Later<List<Hit>>> find(Visitor visitor, String text);
}
