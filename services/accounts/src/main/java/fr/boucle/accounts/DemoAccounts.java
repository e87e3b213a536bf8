package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The invented organisations and people of the demonstration, under ids that never change: the number of an organisation
 * is the end of {@code 0199a4c2-7a00-7000-8000-0000000000..}, in hexadecimal. Their SIRETs pass the check and belong to
 * nobody.
 */
final class DemoAccounts {
    static final UUID NANTES = id(0xa1);
    static final UUID ATELIER = id(0xa2);
    static final UUID CCAS = id(0xa3);
    static final UUID TERRITOIRE = id(0xa4);
    static final UUID PREFECTURE = id(0xa5);
    static final UUID RENNES = id(0xa6);
    static final UUID FABLAB = id(0xa7);
    static final UUID MAISON = id(0xa8);

    static final Person STEWARD = new Person(id(0x107), TERRITOIRE, "steward@territoire.demo", Role.STEWARD);

    static final List<Place> ORGANISATIONS = List.of(
            new Place(
                    NANTES,
                    "Nantes Métropole",
                    OrganisationKind.COLLECTIVITE,
                    "00000001800010",
                    "2 cours de l'Exemple",
                    Town.NANTES),
            new Place(
                    ATELIER,
                    "Atelier du Bout du Monde",
                    OrganisationKind.ASSOCIATION,
                    "00000002600013",
                    "12 rue de l'Exemple",
                    Town.NANTES,
                    LegalStatus.Kind.ESUS,
                    LegalStatus.Kind.INTERET_GENERAL_PRECARITE),
            new Place(
                    CCAS,
                    "CCAS de Saint-Nazaire",
                    OrganisationKind.MEDIATION,
                    "00000003400017",
                    "1 place de l'Exemple",
                    Town.SAINT_NAZAIRE),
            new Place(
                    TERRITOIRE,
                    "Territoire de Loire-Atlantique",
                    OrganisationKind.TERRITORY,
                    "00000004200010",
                    "3 quai de l'Exemple",
                    Town.NANTES),
            new Place(
                    PREFECTURE,
                    "Préfecture de Loire-Atlantique",
                    OrganisationKind.AUDIT,
                    "00000005900014",
                    "6 quai de l'Exemple",
                    Town.NANTES),
            new Place(
                    RENNES,
                    "Rennes Métropole",
                    OrganisationKind.COLLECTIVITE,
                    "00000006700017",
                    "4 avenue de l'Exemple",
                    Town.RENNES),
            new Place(
                    FABLAB,
                    "Fablab de Rennes",
                    OrganisationKind.ASSOCIATION,
                    "00000007500010",
                    "9 rue de l'Exemple",
                    Town.RENNES,
                    LegalStatus.Kind.ESUS,
                    LegalStatus.Kind.INTERET_GENERAL_PRECARITE),
            new Place(
                    MAISON,
                    "Maison des habitants de Rennes",
                    OrganisationKind.MEDIATION,
                    "00000008300014",
                    "5 rue de l'Exemple",
                    Town.RENNES));

    static final List<Person> PEOPLE = List.of(
            new Person(id(0x101), NANTES, "agent@nantes.demo", Role.AGENT),
            new Person(id(0x102), ATELIER, "technician@atelier.demo", Role.TECHNICIAN),
            new Person(id(0x103), ATELIER, "keeper@atelier.demo", Role.KEEPER),
            new Person(id(0x104), CCAS, "mediator@ccas.demo", Role.MEDIATOR),
            new Person(id(0x105), TERRITOIRE, "decider@territoire.demo", Role.DECIDER),
            new Person(id(0x106), PREFECTURE, "auditor@prefecture.demo", Role.AUDITOR),
            STEWARD,
            new Person(id(0x108), RENNES, "agent@rennes.demo", Role.AGENT),
            new Person(id(0x109), FABLAB, "technician@fablab.demo", Role.TECHNICIAN),
            new Person(id(0x10a), FABLAB, "keeper@fablab.demo", Role.KEEPER),
            new Person(id(0x10b), MAISON, "mediator@maison.demo", Role.MEDIATOR));

    private static final LocalDate PROVEN_FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate PROVEN_UNTIL = LocalDate.of(2035, 12, 31);

    private DemoAccounts() {}

    private enum Town {
        NANTES("44000", "Nantes", "44109"),
        SAINT_NAZAIRE("44600", "Saint-Nazaire", "44184"),
        RENNES("35000", "Rennes", "35238");

        private final String postalCode;
        private final String city;
        private final String communeCode;

        Town(String postalCode, String city, String communeCode) {
            this.postalCode = postalCode;
            this.city = city;
            this.communeCode = communeCode;
        }
    }

    record Person(UUID id, UUID organisation, String email, String role) {
        InviteMember.MemberSheet sheet() {
            return new InviteMember.MemberSheet(email, organisation, Set.of(role));
        }
    }

    record Place(
            UUID id,
            String name,
            OrganisationKind kind,
            String siret,
            String street,
            Town town,
            LegalStatus.Kind... statuses) {
        RegisterOrganisation.OrganisationSheet sheet() {
            return new RegisterOrganisation.OrganisationSheet(
                    name,
                    kind,
                    IdentifierType.SIRET,
                    siret,
                    street,
                    town.postalCode,
                    town.city,
                    town.communeCode,
                    Arrays.stream(statuses)
                            .map(status -> new LegalStatus(status, "démonstration", PROVEN_FROM, PROVEN_UNTIL))
                            .toList());
        }
    }

    /** In whose name everything is registered. */
    static Actor steward() {
        return new Actor(STEWARD.id(), STEWARD.organisation(), Set.of(Role.STEWARD));
    }

    private static UUID id(int number) {
        return UUID.fromString("0199a4c2-7a00-7000-8000-%012x".formatted(number));
    }
}
