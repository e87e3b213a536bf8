package fr.boucle.wasteregister.container;

/** What a container gathers, and under which waste code where its keeper names no other. */
enum ContentKind {
    /** Toner and ink without dangerous substances. */
    CONSUMABLES("08 03 18"),
    CABLES("17 04 11"),
    KEYBOARDS("16 02 14"),
    PERIPHERALS("16 02 14"),
    /** Lithium-based ones are dangerous since 9 November 2026. */
    BATTERIES("16 06 07*"),
    SCREENS("16 02 13*"),
    CARCASSES("16 02 14"),
    PACKAGING("15 01 06");

    private final String usualCode;

    ContentKind(String usualCode) {
        this.usualCode = usualCode;
    }

    String usualCode() {
        return usualCode;
    }
}
