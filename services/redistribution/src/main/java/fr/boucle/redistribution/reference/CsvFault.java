package fr.boucle.redistribution.reference;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.Locale;

/** What is wrong with a public file, in the language of whoever sends it. */
public enum CsvFault {
    NOT_CSV("It is not a CSV file: {0}.", "Ce n'est pas un fichier CSV : {0}."),
    ENCODING(
            "Its encoding is neither UTF-8, UTF-16 nor Windows-1252: save it as “CSV UTF-8”.",
            "Son encodage n'est ni UTF-8, ni UTF-16, ni Windows-1252 : enregistrez-le en « CSV UTF-8 »."),
    READ_AS_WINDOWS_1252(
            "Its encoding is not UTF-8: it was read as Windows-1252.",
            "Son encodage n'est pas UTF-8 : il a été lu comme du Windows-1252."),
    AT_LINE("Line {0}: {1}.", "Ligne {0} : {1}."),
    COLUMN_MISSING("the column {0} is missing", "la colonne {0} manque"),
    REQUIRED("{0} is required by the standard", "{0} est exigé par le standard"),
    ID_TWICE("the id comes twice", "l'identifiant vient deux fois"),
    COMMUNE_TWICE("the commune comes twice", "la commune vient deux fois"),
    TOTAL_BETWEEN("total lies between 1 and 10", "total est compris entre 1 et 10"),
    TOTAL_NO_NUMBER("total is not a number", "total n'est pas un nombre"),
    QUARTIER_TWICE("the quartier comes twice", "le quartier vient deux fois"),
    QUARTIER_CODE(
            "code is that of an IRIS of the commune or of a QPV, commune an INSEE code",
            "code est celui d'un IRIS de la commune ou d'un QPV, commune un code INSEE"),
    SCORE_BETWEEN("score is a number from 1 to 10, or empty", "score est un nombre de 1 à 10, ou vide"),
    DATE("date is a day such as 2026-01-31", "date est un jour, comme 2026-01-31"),
    COMMUNE_NUMBERS(
            "population is a whole number, latitude_centre and longitude_centre are degrees",
            "population est un nombre entier, latitude_centre et longitude_centre sont des degrés"),
    NO_PLACE("The file has no place.", "Le fichier n'a aucun lieu."),
    NO_COMMUNE("The file has no commune.", "Le fichier n'a aucune commune."),
    NO_QUARTIER("The file has no quartier.", "Le fichier n'a aucun quartier."),
    NO_DATA("The file has no commune with data.", "Le fichier n'a aucune commune avec des données.");

    private final String english;
    private final String french;

    CsvFault(String english, String french) {
        this.english = english;
        this.french = french;
    }

    /** The refusal of the file. */
    public Refusal refusal(Object... told) {
        return refused(said(told));
    }

    static Refusal refused(String sentence) {
        return new Refusal(RedistributionRefusal.FILE_REFUSED, sentence).in(reader());
    }

    String said(Object... told) {
        String said = reader().equals(Locale.FRENCH) ? french : english;
        for (int i = 0; i < told.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(told[i]));
        }
        return said;
    }

    private static Locale reader() {
        return ServerRequestContext.currentRequest()
                .flatMap(HttpRequest::getLocale)
                .filter(locale -> locale.getLanguage().equals("fr"))
                .map(_ -> Locale.FRENCH)
                .orElse(Locale.ENGLISH);
    }
}
