package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Member;
import java.util.Map;

/** How much waits at the places of the menu. */
public interface MenuNumbers {
    /** By the address of a place; what is not there waits for nothing that is known of. */
    Map<String, String> of(Member member);
}
