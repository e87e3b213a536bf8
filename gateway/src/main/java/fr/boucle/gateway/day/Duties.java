package fr.boucle.gateway.day;

import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import java.util.List;

/** What a service has waiting for one role. */
public interface Duties {
    /** Whose. */
    String role();

    /** Starts asking. */
    List<Later<Duty>> of(Visitor visitor);

    /** Where an empty day leads on: the place one begins at, and what one does there. */
    Duty.Line begin();
}
