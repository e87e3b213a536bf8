package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions clause by clause and column by column: what negates, takes back, or is not known beside a good word. */
class ClausesTest {
    private static final Vocabulary WORDS = Vocabulary.with(List.of());

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
                "Fonctionne : non|BROKEN",
                "Fonctionne ? Non|BROKEN",
                "En panne : oui|TO_REPAIR",
                "HS : oui|BROKEN",
                "Pas irréparable|TO_REPAIR",
                "En bon état de fonctionnement|WORKING",
                "Bon, non testé|WORKING",
                "Bon état, 3 pièces|WORKING",
                "2 unités en bon état|WORKING"
            })
    void a_negation_stays_in_its_clause(String text, Condition condition) {
        assertThat(ConditionReading.of(WORDS, text, Told.TODAY).condition())
                .as(text)
                .isEqualTo(condition);
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
                "Bon pour l'Afrique",
                "Bon état, mot de passe inconnu",
                "OK, bloqué iCloud"
            })
    void a_good_word_beside_what_is_not_understood_is_asked_about(String text) {
        ConditionReading read = ConditionReading.of(WORDS, text, Told.TODAY);
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
        assertThat(ConditionReading.of(WORDS, text, Told.TODAY))
                .as(text)
                .isEqualTo(new ConditionReading(Condition.WORKING, null));
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
        assertThat(ConditionReading.of(words, text, Told.TODAY).doubt()).isEqualTo("not-yours-to-give");
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
