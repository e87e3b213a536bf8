package fr.boucle.verify;

/** How the files of a dossier differ from its manifest. */
public enum Contradiction {
    /** Other bytes than were sealed. */
    ALTERED("altered since the dossier was sealed"),
    /** In the manifest, not in the dossier. */
    REMOVED("removed since the dossier was sealed"),
    /** In the dossier, not in the manifest. */
    ADDED("added since the dossier was sealed");

    private final String words;

    Contradiction(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
