package fr.boucle.accounts.demo;

import fr.boucle.accounts.LegalStatus;
import fr.boucle.web.Actor;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The invented organisations and people of the demonstration, under ids that never change: the number of an organisation
 * is the end of {@code 0199a4c2-7a00-7000-8000-0000000000..}, in hexadecimal. Their SIRETs pass the check and belong to
 * nobody.
 */
public final class DemoAccounts {
    static final UUID NANTES = id(0xa1);
    public static final UUID ATELIER = id(0xa2);
    static final UUID CCAS = id(0xa3);
    static final UUID TERRITOIRE = id(0xa4);
    static final UUID PREFECTURE = id(0xa5);
    static final UUID RENNES = id(0xa6);
    static final UUID FABLAB = id(0xa7);
    static final UUID MAISON = id(0xa8);

    static final DemoPerson STEWARD = new DemoPerson(id(0x107), TERRITOIRE, "steward@territoire.demo", Role.STEWARD);

    public static final List<DemoOrganisation> ORGANISATIONS = List.of(
            new DemoOrganisation(
                    NANTES,
                    "Nantes Métropole",
                    OrganisationKind.COLLECTIVITE,
                    "00000001800010",
                    "2 cours de l'Exemple",
                    DemoTown.NANTES),
            new DemoOrganisation(
                    ATELIER,
                    "Atelier du Bout du Monde",
                    OrganisationKind.ASSOCIATION,
                    "00000002600013",
                    "12 rue de l'Exemple",
                    DemoTown.NANTES,
                    LegalStatus.Kind.ESUS,
                    LegalStatus.Kind.INTERET_GENERAL_PRECARITE),
            new DemoOrganisation(
                    CCAS,
                    "CCAS de Saint-Nazaire",
                    OrganisationKind.MEDIATION,
                    "00000003400017",
                    "1 place de l'Exemple",
                    DemoTown.SAINT_NAZAIRE),
            new DemoOrganisation(
                    TERRITOIRE,
                    "Territoire de Loire-Atlantique",
                    OrganisationKind.TERRITORY,
                    "00000004200010",
                    "3 quai de l'Exemple",
                    DemoTown.NANTES),
            new DemoOrganisation(
                    PREFECTURE,
                    "Préfecture de Loire-Atlantique",
                    OrganisationKind.AUDIT,
                    "00000005900014",
                    "6 quai de l'Exemple",
                    DemoTown.NANTES),
            new DemoOrganisation(
                    RENNES,
                    "Rennes Métropole",
                    OrganisationKind.COLLECTIVITE,
                    "00000006700017",
                    "4 avenue de l'Exemple",
                    DemoTown.RENNES),
            new DemoOrganisation(
                    FABLAB,
                    "Fablab de Rennes",
                    OrganisationKind.ASSOCIATION,
                    "00000007500010",
                    "9 rue de l'Exemple",
                    DemoTown.RENNES,
                    LegalStatus.Kind.ESUS,
                    LegalStatus.Kind.INTERET_GENERAL_PRECARITE),
            new DemoOrganisation(
                    MAISON,
                    "Maison des habitants de Rennes",
                    OrganisationKind.MEDIATION,
                    "00000008300014",
                    "5 rue de l'Exemple",
                    DemoTown.RENNES));

    public static final List<DemoPerson> PEOPLE = List.of(
            new DemoPerson(id(0x101), NANTES, "agent@nantes.demo", Role.AGENT),
            new DemoPerson(id(0x102), ATELIER, "technician@atelier.demo", Role.TECHNICIAN),
            new DemoPerson(id(0x103), ATELIER, "keeper@atelier.demo", Role.KEEPER),
            new DemoPerson(id(0x104), CCAS, "mediator@ccas.demo", Role.MEDIATOR),
            new DemoPerson(id(0x105), TERRITOIRE, "decider@territoire.demo", Role.DECIDER),
            new DemoPerson(id(0x106), PREFECTURE, "auditor@prefecture.demo", Role.AUDITOR),
            STEWARD,
            new DemoPerson(id(0x108), RENNES, "agent@rennes.demo", Role.AGENT),
            new DemoPerson(id(0x109), FABLAB, "technician@fablab.demo", Role.TECHNICIAN),
            new DemoPerson(id(0x10a), FABLAB, "keeper@fablab.demo", Role.KEEPER),
            new DemoPerson(id(0x10b), MAISON, "mediator@maison.demo", Role.MEDIATOR));

    private DemoAccounts() {}

    /** In whose name everything is registered. */
    public static Actor steward() {
        return new Actor(STEWARD.id(), STEWARD.organisation(), Set.of(Role.STEWARD));
    }

    private static UUID id(int number) {
        return UUID.fromString("0199a4c2-7a00-7000-8000-%012x".formatted(number));
    }
}
