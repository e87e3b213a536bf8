package fr.boucle.accounts.demo;

/** The towns of the demonstration. */
public enum DemoTown {
    NANTES("44000", "Nantes", "44109"),
    SAINT_NAZAIRE("44600", "Saint-Nazaire", "44184"),
    RENNES("35000", "Rennes", "35238");

    public final String postalCode;
    public final String city;
    public final String communeCode;

    DemoTown(String postalCode, String city, String communeCode) {
        this.postalCode = postalCode;
        this.city = city;
        this.communeCode = communeCode;
    }
}
