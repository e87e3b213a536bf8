package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Member;
import fr.boucle.web.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each role can go from anywhere. */
public final class Menu {
    private static final Item DAY = new Item("/jour", "Ma journée");
    private static final Item OBSERVATORY = new Item("/observatoire", "Observatoire");
    private static final Item STOCK = new Item("/stock", "Appareils prêts");
    private static final Item DOTATIONS = new Item("/dotations", "Dotations");
    private static final Item RULES = new Item("/regles", "Règles");
    private static final Item CLAIMS = new Item("/reservations", "Réservations");
    private static final Item CONVENTIONS = new Item("/conventions", "Conventions");
    private static final List<Item> PUBLIC = List.of(
            new Item("/demander", "Demander un ordinateur"),
            new Item("/suivre", "Suivre ma demande"),
            OBSERVATORY,
            new Item("/session", "Se connecter"));
    private static final Map<String, List<Item>> BY_ROLE = Map.of(
            Role.AGENT,
            List.of(
                    new Item("/inventaires", "Inventaires"),
                    new Item("/appareils", "Appareils"),
                    new Item("/lots", "Lots"),
                    CLAIMS,
                    CONVENTIONS,
                    new Item("/ecarts", "Écarts"),
                    DOTATIONS,
                    new Item("/bilan", "Bilan")),
            Role.TECHNICIAN,
            List.of(
                    new Item("/lots", "Lots"),
                    CLAIMS,
                    CONVENTIONS,
                    new Item("/atelier", "Atelier"),
                    new Item("/depots", "Dépôts"),
                    new Item("/affectations", "Affectations")),
            Role.MEDIATOR,
            List.of(new Item("/demandes", "Demandes"), new Item("/affectations", "Affectations"), DOTATIONS, STOCK),
            Role.DECIDER,
            List.of(new Item("/demandes", "Demandes"), DOTATIONS, STOCK, RULES),
            Role.KEEPER,
            List.of(
                    new Item("/dechets", "Lots de déchets"),
                    new Item("/registre", "Registre"),
                    new Item("/registre/alertes", "Alertes"),
                    new Item("/registre/anomalies", "Anomalies")),
            Role.AUDITOR,
            List.of(
                    new Item("/registre", "Registre"),
                    new Item("/dechets", "Lots de déchets"),
                    new Item("/registre/anomalies", "Anomalies"),
                    new Item("/registre/preuves", "Preuves"),
                    new Item("/membres/journal", "Journal des comptes", "Comptes")),
            Role.STEWARD,
            List.of(
                    new Item("/organismes", "Organismes"),
                    new Item("/membres", "Membres"),
                    new Item("/operateurs", "Opérateurs"),
                    new Item("/codes", "Codes de déchets", "Codes"),
                    new Item("/bareme", "Barème"),
                    new Item("/vocabulaire", "Mots"),
                    RULES,
                    new Item("/messages", "Messages bloqués", "Messages"),
                    new Item("/etat", "État des services", "État")));

    private Menu() {}

    /**
     * A page one may always go to.
     *
     * @param name in French
     * @param brief the same where all stand in one line
     */
    public record Item(String address, String name, String brief) {
        Item(String address, String name) {
            this(address, name, name);
        }
    }

    static List<Item> of(Optional<Member> member) {
        if (member.isEmpty()) {
            return PUBLIC;
        }
        Map<String, Item> places = new LinkedHashMap<>();
        places.put(DAY.address(), DAY);
        for (String role : member.get().roles()) {
            BY_ROLE.getOrDefault(role, List.of()).stream()
                    .filter(place -> isFor(member.get(), role, place))
                    .forEach(place -> places.put(place.address(), place));
        }
        places.put(OBSERVATORY.address(), OBSERVATORY);
        return List.copyOf(places.values());
    }

    /** A company gives: it asks for no equipment of its own. */
    private static boolean isFor(Member member, String role, Item place) {
        return !place.equals(DOTATIONS) || !role.equals(Role.AGENT) || member.keepsEquipment();
    }

    /** Where a member starts. */
    public static String start() {
        return DAY.address();
    }
}
