package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only sounds like a kind, or counts several things, is asked about. */
class KindTradesTest {
    private static final Vocabulary WORDS = Vocabulary.with(List.of());

    private static KindReading type(String text) {
        return KindReading.of(
                WORDS, new KindReading.Clues(Optional.of(text), Optional.empty(), Optional.empty(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Switch HDMI",
                "Switch USB",
                "Switch VGA",
                "Commutateur HDMI 4 ports",
                "Borne USB",
                "Borne d'arcade",
                "Tour LED",
                "Tour de refroidissement",
                "Tour à métaux",
                "Moniteur cardiaque",
                "Routeur à bois",
                "Écran acoustique",
                "Serveur vocal",
                "Tablette coulissante pour baie",
                "Tablette bois",
                "Tour de contrôle",
                "Desktop organizer",
                "Moniteur de sport",
                "Serveur café",
                "Server (waiter)",
                "Serveur (restauration)",
                "Commutateur électrique",
                "Switch de poche",
                "Nintendo Switch",
                "Notebook (paper)",
                "Borne de recharge"
            })
    void a_thing_of_another_trade_that_bears_a_kinds_name_is_asked_about(String text) {
        assertThat(type(text).kind()).as(text).isNull();
    }

    /** Whatever became a kind of its own is no longer read as what it was before. */
    @ParameterizedTest
    @EnumSource(value = DeviceKind.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void a_kind_is_read_by_the_name_that_people_are_told(DeviceKind kind) {
        assertThat(type(kind.label()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Tour HP, DESKTOP",
        "Moniteur Dell 24, SCREEN",
        "Serveur de fichiers, SERVER",
        "Server, SERVER",
        "Commutateur 24 ports, NETWORK",
        "Switch Cisco, NETWORK",
        "Notebook, LAPTOP",
        "Imprimante laser, PRINTER",
        "Borne WiFi, NETWORK",
        "Desktop, DESKTOP"
    })
    void the_kind_itself_is_no_question(String text, DeviceKind kind) {
        assertThat(type(text).kind()).as(text).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 écrans", "3 PC portables", "12 x portable", "2x Écran"})
    void several_things_in_one_row_are_asked_about(String text) {
        assertThat(Told.of("Type;Modèle;N° de série\n" + text + ";X1;5CG8127KXP\n")
                        .toFix(0))
                .contains("several-devices-in-one-row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 en 1", "24 pouces écran", "2-in-1", "48 ports switch"})
    void a_number_that_counts_no_things_asks_nothing_of_the_row(String text) {
        assertThat(Told.of("Type;Modèle;N° de série\n" + text + ";X1;5CG8127KXP\n")
                        .toFix(0))
                .doesNotContain("several-devices-in-one-row");
    }
}
