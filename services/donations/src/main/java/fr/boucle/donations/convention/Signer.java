package fr.boucle.donations.convention;

/** Who signs a convention next, as its reader sees it. */
enum Signer {
    YOU("vous"),
    OTHER("l'autre partie");

    private final String label;

    Signer(String label) {
        this.label = label;
    }

    /** The French word. */
    String label() {
        return label;
    }
}
