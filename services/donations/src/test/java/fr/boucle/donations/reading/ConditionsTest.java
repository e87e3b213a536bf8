package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a condition, with what turns it round; a part that is broken does not break the whole. */
class ConditionsTest {
    private static final Vocabulary WORDS = Vocabulary.with(List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Non fonctionnel|BROKEN",
                "Ne fonctionne pas|BROKEN",
                "Ne fonctionne plus|BROKEN",
                "Bon pour la casse|BROKEN",
                "Cassé|BROKEN",
                "Défectueux|BROKEN",
                "KO|BROKEN",
                "Irréparable|BROKEN",
                "HS|BROKEN",
                "H.S.|BROKEN",
                "Ne s'allume plus|BROKEN",
                "pour pièces|BROKEN",
                "Hors d'usage|BROKEN",
                "non|BROKEN",
                "Not working|BROKEN",
                "does not boot|BROKEN",
                "doesn't turn on|BROKEN",
                "for parts|BROKEN",
                "Plus en état de marche... ne démarre pas|BROKEN",
                "pas fonctionnel|BROKEN",
                "Broken - Not Fixable|BROKEN",
                "n'est pas opérationnel|BROKEN",
                "ne marche pas du tout|BROKEN",
                "carte mère HS|BROKEN",
                "Réparé|WORKING",
                "Sans panne|WORKING",
                "Bon état|WORKING",
                "fonctionne|WORKING",
                "Fonctionnel|WORKING",
                "OK|WORKING",
                "aucun défaut|WORKING",
                "jamais tombé en panne|WORKING",
                "pas de panne|WORKING",
                "pas cassé|WORKING",
                "no fault|WORKING",
                "Working|WORKING",
                "like new|WORKING",
                "RAS|WORKING",
                "oui|WORKING",
                "Très bon état général|WORKING",
                "not broken|WORKING",
                "À réparer|TO_REPAIR",
                "en panne|TO_REPAIR",
                "réparable|TO_REPAIR",
                "Écran cassé|TO_REPAIR",
                "Batterie HS|TO_REPAIR",
                "Fonctionne mais écran fissuré|TO_REPAIR",
                "Partially Damaged Deployed|TO_REPAIR",
                "mauvais état|TO_REPAIR",
                "Out for Repair|TO_REPAIR",
                "bon état mais clavier HS|TO_REPAIR",
                "non réparé|TO_REPAIR",
                "Touches cassées|TO_REPAIR",
                "Réformé|UNKNOWN",
                "En stock|UNKNOWN",
                "Deployed|UNKNOWN",
                "À tester|UNKNOWN",
                "inconnu|UNKNOWN",
                "usagé|UNKNOWN"
            })
    void words_and_what_turns_them_round(String text, Condition condition) {
        ConditionReading read = ConditionReading.of(WORDS, text);
        assertThat(read.condition()).as(text).isEqualTo(condition);
        assertThat(read.doubt()).as(text).isIn(null, "condition-contradictory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Volé",
                "perdu en 2023",
                "À détruire",
                "lost/stolen",
                "en location",
                "Introuvable",
                "réservé",
                "sous scellés"
            })
    void what_is_not_ours_to_give_is_asked_about(String text) {
        Told told = Told.column("État", text);
        assertThat(told.toFix(0)).contains("not-yours-to-give");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bof", "Zorglub", "gris", "3/5", "phonctionelle"})
    void an_unknown_word_is_asked_about_and_never_harmless(String text) {
        Told told = Told.column("État", text);
        assertThat(told.row(0).understood().details().condition()).isEqualTo(Condition.UNKNOWN);
        assertThat(told.toFix(0)).containsExactly("condition-not-understood");
    }

    @Test
    void a_status_that_is_not_understood_is_marked_and_does_not_hold_a_device_up() {
        Told told = Told.column("Statut", "Zorglub DSI", "Broken", "Ready to Deploy");
        assertThat(told.toFix(0)).isEmpty();
        assertThat(told.doubts(0)).contains("condition-not-understood");
        assertThat(told.row(1).understood().details().condition()).isEqualTo(Condition.BROKEN);
        assertThat(told.row(2).understood().details().condition()).isEqualTo(Condition.WORKING);
    }

    @Test
    void nothing_said_is_unknown_without_a_question() {
        Told told = Told.column("État", "");
        assertThat(told.row(0).understood().details().condition()).isEqualTo(Condition.UNKNOWN);
        assertThat(told.doubts(0)).isEmpty();
    }

    @Test
    void an_unknown_word_is_repeated_only_where_several_rows_use_it() {
        Told told = Told.column("État", "bof", "bof", "chez Jeanne");
        assertThat(told.row(0).doubts().getFirst().word()).isEqualTo("bof");
        assertThat(told.row(2).doubts().getFirst().word()).isNull();
        assertThat(told.row(2).doubts().getFirst().wordKey()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sans OS, HS|BROKEN",
                "Pas de chargeur, HS|BROKEN",
                "Non garanti, HS|BROKEN",
                "N'est pas réparable|BROKEN",
                "N'est plus réparable|BROKEN",
                "Non économiquement réparable|BROKEN",
                "Ne donne aucun signe de vie|BROKEN",
                "No display, dead|BROKEN",
                "Écran n°2 cassé|TO_REPAIR",
                "Écran no 2 cassé|TO_REPAIR",
                "Sans OS, fonctionne|WORKING",
                "Plus sous garantie, fonctionne|WORKING",
                "Pas de chargeur, fonctionne|TO_REPAIR",
                "Bon pour pièces|BROKEN",
                "Sans licence : HS|BROKEN",
                "Jamais nettoyé / HS|BROKEN",
                "Sans souris; fonctionne|WORKING",
                "Plus garanti (fonctionne)|WORKING",
                "not repairable|BROKEN",
                "not economically repairable|BROKEN",
                "n'a plus aucun défaut|WORKING",
                "non-fonctionnel|BROKEN",
                "n'est absolument pas fonctionnel|BROKEN",
                "Pass|WORKING",
                "Passed|WORKING",
                "Batterie : HS|TO_REPAIR",
                "HS (écran)|TO_REPAIR",
                "R.A.S.|WORKING",
                "Bon état, 3 pièces|WORKING",
                "2 unités en bon état|WORKING"
            })
    void a_negation_stays_in_its_clause(String text, Condition condition) {
        assertThat(ConditionReading.of(WORDS, text).condition()).as(text).isEqualTo(condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bon pour recyclage",
                "Bon pour la benne",
                "OK sauf écran",
                "Marche mais pas de son",
                "Démarre une fois sur deux",
                "Fonctionne sans le zorglub",
                "Works except wifi",
                "Boots sometimes",
                "Fonctionne à 50 %",
                "Bon pour l'Afrique"
            })
    void a_good_word_beside_what_is_not_understood_is_asked_about(String text) {
        ConditionReading read = ConditionReading.of(WORDS, text);
        assertThat(read.condition()).as(text).isEqualTo(Condition.UNKNOWN);
        assertThat(read.doubt()).as(text).isEqualTo("condition-partly-understood");
        Told told = Told.column("État", text);
        assertThat(told.toFix(0)).containsExactly("condition-partly-understood");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bon état avec chargeur",
                "Chargeur inclus, fonctionne",
                "Noir, bon état",
                "Bon état général et visuel",
                "État général : bon",
                "Fonctionne très bien",
                "Testé OK le 12/03/2024",
                "PC portable Dell en bon état",
                "Good working condition, charger included",
                "Bon (x2)",
                "Ordinateur fonctionnel, Windows 10",
                "Fonctionne parfaitement",
                "Ready to Deploy"
            })
    void what_changes_nothing_beside_a_good_word_stays_quiet(String text) {
        assertThat(ConditionReading.of(WORDS, text)).as(text).isEqualTo(new ConditionReading(Condition.WORKING, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Détruit",
                "Sera détruit",
                "Dérobé",
                "Disparue",
                "Theft",
                "Destroyed",
                "Stolen",
                "Lost",
                "Fonctionne, dérobée en mai"
            })
    void what_is_gone_is_asked_about_in_either_column(String text) {
        for (String heading : new String[] {"État", "Statut"}) {
            Told told = Told.column(heading, text);
            assertThat(told.toFix(0)).as(text).contains("not-yours-to-give");
        }
        Vocabulary words = Vocabulary.with(
                List.of(new Term(Term.About.CONDITION, Term.key(Term.About.CONDITION, text), "WORKING", true)));
        assertThat(ConditionReading.of(words, text).doubt()).isEqualTo("not-yours-to-give");
    }

    @ParameterizedTest
    @CsvSource({
        "État;Fonctionne,Bon;Non,BROKEN",
        "Fonctionne;État,Oui;Écran cassé,TO_REPAIR",
        "État;Statut,Bon;OK sauf écran,UNKNOWN",
        "Statut;Situation,Ready to deploy;En panne,TO_REPAIR",
        "État;Statut,Bon;En stock,WORKING"
    })
    void the_worst_of_several_columns_counts(String headings, String texts, Condition condition) {
        Told told = Told.column(headings, texts);
        assertThat(told.row(0).understood().details().condition()).isEqualTo(condition);
    }

    @Test
    void each_column_of_a_status_is_heard_and_told_by_its_own_heading() {
        Told told = Told.column("Statut;Situation", "En stock;Volé");
        assertThat(told.toFix(0)).containsExactly("not-yours-to-give");
        assertThat(told.row(0).toFix().getFirst().told()).containsEntry("column", "Situation");
        assertThat(told.columns())
                .contains(new Overview.Column("Statut", "STATUS"), new Overview.Column("Situation", "STATUS"));
    }

    @Test
    void a_second_column_that_is_not_read_is_named_and_one_that_fills_gaps_is_read() {
        Told told = Told.of("Type;Catégorie;Modèle;Libellé;N° de série\nPortable;Zorg;840;Zorg;5CG8127KXP\n");
        assertThat(told.columns())
                .contains(new Overview.Column("Catégorie", null), new Overview.Column("Libellé", null));
        Told filled = Told.of("Type;Modèle;Libellé;N° de série\nPortable;;EliteBook 840;5CG8127KXP\n");
        assertThat(filled.row(0).understood().name().model()).isEqualTo("EliteBook 840");
        assertThat(filled.columns()).contains(new Overview.Column("Libellé", "MODEL"));
    }
}
