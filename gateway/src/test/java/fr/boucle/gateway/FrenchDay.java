package fr.boucle.gateway;

/** A territory of which each service tells all that these tests know, to somebody who has every role. */
public final class FrenchDay {
    private FrenchDay() {}

    public static Territory settled() {
        Territory territory = new Territory().quiet().member();
        DonationDay.settle(territory.upstream);
        WorkshopDay.settle(territory.upstream);
        HouseholdDay.settle(territory.upstream);
        StewardDay.settle(territory.upstream);
        WasteDay.settle(territory.upstream);
        RegisterDay.settle(territory.upstream);
        OtherStates.settle(territory.upstream);
        return territory;
    }
}
