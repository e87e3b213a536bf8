package fr.boucle.journeys;

/** Text as the pages write it, and as it is compared. */
final class Typography {
    private Typography() {}

    static String words(String text) {
        return text.replace('\'', '’');
    }

    static String plain(String text) {
        return words(text).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}
