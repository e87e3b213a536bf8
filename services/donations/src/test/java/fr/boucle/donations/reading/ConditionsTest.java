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
                "not in working order|BROKEN",
                "No longer in working order|BROKEN",
                "Not in good condition|BROKEN",
                "Not in good working order|BROKEN",
                "in good working order|WORKING",
                "Marche non|BROKEN",
                "Fonctionne non|BROKEN",
                "Working no|BROKEN",
                "Fonctionne ? non|BROKEN",
                "Fonctionne ? oui|WORKING",
                "En panne ? non|WORKING",
                "No known issues|WORKING",
                "No visible damage, works|WORKING",
                "Beyond economic repair|BROKEN",
                "Uneconomical to repair|BROKEN",
                "Jamais réparé|UNKNOWN",
                "N'a jamais fonctionné|BROKEN",
                "N'était pas en bon état|BROKEN",
                "Was not working|BROKEN",
                "A été réparé|WORKING",
                "Was repaired, works|WORKING",
                "Réparation impossible|BROKEN",
                "Working order unknown|UNKNOWN",
                "État de marche inconnu|UNKNOWN",
                "Fonctionne, jamais réparé|WORKING",
                "Bon état, batterie neuve|WORKING",
                "Fonctionne, avec housse|WORKING",
                "Écran OK, carte mère HS|BROKEN",
                "PC mort, chargeur OK|BROKEN",
                "Réformé|UNKNOWN",
                "En stock|UNKNOWN",
                "Deployed|UNKNOWN",
                "À tester|UNKNOWN",
                "inconnu|UNKNOWN",
                "usagé|UNKNOWN"
            })
    void words_and_what_turns_them_round(String text, Condition condition) {
        ConditionReading read = ConditionReading.of(WORDS, text, Told.TODAY);
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

    /** A question, a part, a thing beside, what was once true or is true in part: none of them says that the device works. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Works?",
                "OK ?",
                "Fonctionne ?",
                "Bon état ?",
                "Used to work",
                "Used to be working",
                "A fonctionné",
                "A marché",
                "A bien fonctionné",
                "A toujours très bien marché",
                "Avait fonctionné",
                "Était OK",
                "Était encore en bon état",
                "Marchait en 2019",
                "Marchait encore en 2019",
                "Fonctionnait",
                "Was working",
                "Was OK",
                "Was still in good working order",
                "Worked before",
                "Has always worked",
                "To be working",
                "Ne fonctionne que branché",
                "Ne démarre que sur secteur",
                "Ne fonctionne qu'avec une souris",
                "Batterie OK",
                "Écran OK",
                "Clavier neuf",
                "Chargeur fonctionne",
                "Housse en bon état",
                "Sacoche neuve",
                "Boîte d'origine OK",
                "Garantie OK",
                "Batterie en très bon état"
            })
    void a_good_word_that_is_not_of_the_device_or_not_wholly_true_is_asked_about(String text) {
        ConditionReading read = ConditionReading.of(WORDS, text, Told.TODAY);
        assertThat(read.condition()).as(text).isEqualTo(Condition.UNKNOWN);
        assertThat(read.doubt()).as(text).isEqualTo("condition-partly-understood");
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
}
