package fr.boucle.redistribution.territory;

/** How far two communes lie apart: 0 the same, then a step every ten kilometres begun. */
public interface Distances {
    int SAME_DEPARTEMENT = 5;
    int BEYOND = 30;

    /** Where no positions are known: the same département counts as 50 km, any other as 300. */
    Distances BY_DEPARTEMENT = (from, to) -> {
        if (from.equals(to)) {
            return 0;
        }
        return departement(from).equals(departement(to)) ? SAME_DEPARTEMENT : BEYOND;
    };

    int steps(String from, String to);

    static String departement(String communeCode) {
        int length = communeCode.startsWith("97") || communeCode.startsWith("98") ? 3 : 2;
        return communeCode.substring(0, Math.min(length, communeCode.length()));
    }
}
