package fr.boucle.donations.vocabulary;

import fr.boucle.donations.reading.Sentences;
import fr.boucle.donations.reading.Term;
import java.util.Map;

/** What words may mean, as a French reader has it. */
final class Meanings {
    private static final Map<String, String> SAID = Map.of(
            "WORKING", "en état de marche",
            "TO_REPAIR", "à réparer",
            "BROKEN", "en panne",
            "NOT_OURS", "pas à donner : volé, perdu, loué, promis",
            "SILENT", "ne dit rien de l'état",
            "NONE", "ne désigne aucun appareil",
            "GENERAL", "un équipement, sans dire lequel",
            "ASK", "à demander chaque fois",
            "NOT_READ", "à ne pas lire");

    private Meanings() {}

    /** A maker is its name. */
    static String french(Term.About about, String meaning) {
        if (about == Term.About.MAKER) {
            return meaning;
        }
        String key = about == Term.About.HEADING ? "FIELD_" + meaning : meaning;
        String said = Sentences.FRENCH.said(key);
        return SAID.getOrDefault(meaning, said.equals(key) ? meaning : said);
    }
}
