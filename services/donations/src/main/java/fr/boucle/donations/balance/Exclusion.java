package fr.boucle.donations.balance;

/** Why a device counts neither above nor below the line of a balance (décret n° 2023-266). */
enum Exclusion {
    OVER_TEN_YEARS("plus de dix ans"),
    CLASSIFIED("matériel classifié ou de sécurité"),
    OTHER_CATEGORY("autre catégorie d’équipement");

    private final String label;

    Exclusion(String label) {
        this.label = label;
    }

    /** The French words. */
    String label() {
        return label;
    }
}
