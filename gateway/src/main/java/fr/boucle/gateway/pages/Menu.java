package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Member;
import fr.boucle.web.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each role can go from anywhere. */
public final class Menu {
    private static final Place DAY = new Place("/jour", "Ma journée");
    private static final Place OBSERVATORY = new Place("/observatoire", "Observatoire");
    private static final Place STOCK = new Place("/stock", "Appareils prêts");
    private static final Place RULES = new Place("/regles", "Règles");
    private static final Place CLAIMS = new Place("/reservations", "Réservations");
    private static final List<Place> PUBLIC = List.of(
            new Place("/demander", "Demander un ordinateur"),
            new Place("/suivre", "Suivre ma demande"),
            OBSERVATORY,
            new Place("/session", "Se connecter"));
    private static final Map<String, List<Place>> BY_ROLE = Map.of(
            Role.AGENT,
            List.of(
                    new Place("/inventaires", "Inventaires"),
                    new Place("/appareils", "Appareils"),
                    new Place("/lots", "Lots"),
                    CLAIMS,
                    new Place("/ecarts", "Écarts"),
                    new Place("/bilan", "Bilan")),
            Role.TECHNICIAN,
            List.of(
                    new Place("/lots", "Lots"),
                    CLAIMS,
                    new Place("/atelier", "Atelier"),
                    new Place("/depots", "Dépôts"),
                    new Place("/affectations", "Affectations")),
            Role.MEDIATOR,
            List.of(new Place("/demandes", "Demandes"), new Place("/affectations", "Affectations"), STOCK),
            Role.DECIDER,
            List.of(new Place("/demandes", "Demandes"), STOCK, RULES),
            Role.KEEPER,
            List.of(
                    new Place("/dechets", "Lots de déchets"),
                    new Place("/registre", "Registre"),
                    new Place("/registre/alertes", "Alertes"),
                    new Place("/registre/anomalies", "Anomalies")),
            Role.AUDITOR,
            List.of(
                    new Place("/registre", "Registre"),
                    new Place("/dechets", "Lots de déchets"),
                    new Place("/registre/anomalies", "Anomalies"),
                    new Place("/registre/preuves", "Preuves")),
            Role.STEWARD,
            List.of(
                    new Place("/organismes", "Organismes"),
                    new Place("/membres", "Membres"),
                    new Place("/operateurs", "Opérateurs"),
                    new Place("/codes", "Codes de déchets"),
                    new Place("/bareme", "Barème"),
                    new Place("/vocabulaire", "Mots"),
                    RULES,
                    new Place("/messages", "Messages bloqués"),
                    new Place("/etat", "État des services")));

    private Menu() {}

    /** A page one may always go to, with its French name. */
    public record Place(String address, String name) {}

    static List<Place> of(Optional<Member> member) {
        if (member.isEmpty()) {
            return PUBLIC;
        }
        Map<String, Place> places = new LinkedHashMap<>();
        places.put(DAY.address(), DAY);
        for (String role : member.get().roles()) {
            BY_ROLE.getOrDefault(role, List.of()).forEach(place -> places.put(place.address(), place));
        }
        places.put(OBSERVATORY.address(), OBSERVATORY);
        return List.copyOf(places.values());
    }

    /** Where a member starts. */
    public static String start() {
        return DAY.address();
    }
}
