package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.values.DeviceKind;
import fr.boucle.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody adds to the lists that ship: names of columns, placeholders, makers. */
class TaughtWordsTest {
    private static final String TABLE =
            "Genre de bidule;Modèle;Réf. ville;Utilisateur\nPortable;840;5CG8127KXP;Agent\n";

    private static Term own(Term.About about, String text, String meaning) {
        return new Term(about, Term.key(about, text), meaning, true);
    }

    private static Term added(Term.About about, String text, String meaning) {
        return new Term(about, Term.plain(text), meaning, false);
    }

    private static Told read(String table, Term... terms) {
        return Told.of(table.getBytes(StandardCharsets.UTF_8), Vocabulary.with(List.of(terms)));
    }

    @Test
    void a_column_that_is_not_known_is_named_and_read_once_somebody_said_what_it_is() {
        assertThatThrownBy(() -> read(TABLE)).isInstanceOf(Refusal.class);
        Told half = read(TABLE, own(Term.About.HEADING, "Réf. ville", "SERIAL"));
        assertThat(half.row(0).understood().name().serialNumber()).isEqualTo("5CG8127KXP");
        assertThat(half.columns())
                .contains(
                        new Overview.Column("Réf. ville", "SERIAL"),
                        new Overview.Column("Genre de bidule", null),
                        new Overview.Column("Utilisateur", null));
        Told whole = read(
                TABLE,
                own(Term.About.HEADING, "REF  VILLE", "SERIAL"),
                added(Term.About.HEADING, "Genre de bidule", "KIND"));
        assertThat(whole.row(0).understood().kind()).isEqualTo(DeviceKind.LAPTOP);
        assertThat(whole.toFix(0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Type, KIND",
        "N° de série, SERIAL",
        "Informations financières et administratives - Date d'achat, ACQUIRED_ON"
    })
    void a_column_that_is_read_wrongly_is_not_read_once_somebody_said_so(String heading, String field) {
        String table = "Type;Modèle;N° de série;N° d'inventaire;"
                + "Informations financières et administratives - Date d'achat"
                + "\nPortable;840;5CG8127KXP;V-1;2021-03-12\n";
        assertThat(read(table).columns()).contains(new Overview.Column(heading, field));
        Told told = read(table, own(Term.About.HEADING, heading, Headings.NOT_READ));
        assertThat(told.columns()).contains(new Overview.Column(heading, null));
        assertThat(told.rows()).hasSize(1);
    }

    @Test
    void what_the_organisation_says_goes_before_what_the_steward_added() {
        Told told = read(
                "Type;Modèle;Repère\nPortable;840;5CG8127KXP\n",
                added(Term.About.HEADING, "Repère", "ASSET_TAG"),
                own(Term.About.HEADING, "Repère", "SERIAL"));
        assertThat(told.row(0).understood().name().serialNumber()).isEqualTo("5CG8127KXP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HORS PARC", "hors-parc", "Hors Parc."})
    void a_placeholder_that_was_added_counts_as_none(String serial) {
        String table = "Type;Modèle;N° de série;N° d'inventaire\nPortable;840;" + serial + ";V-1\n";
        assertThat(read(table).row(0).understood().name().serialNumber()).isNotNull();
        for (Term term : List.of(
                added(Term.About.PLACEHOLDER, "hors parc", "NONE"), own(Term.About.PLACEHOLDER, "hors parc", "NONE"))) {
            Told told = read(table, term);
            assertThat(told.row(0).understood().name().serialNumber()).isNull();
            assertThat(told.left(0)).contains("serial-is-a-placeholder");
            assertThat(told.row(0).understood().name().identity()).isEqualTo("tag:v 1");
        }
    }

    @Test
    void a_makers_word_of_ones_own_is_its_maker() {
        String table = "Type;Marque;Modèle;N° de série\nPortable;Zorg;840;5CG8127KXP\nPortable;ZORG;840;5CG8128KXP\n";
        Told asked = read(table);
        assertThat(asked.doubts(0)).contains("maker-unknown");
        assertThat(asked.row(0).doubts().getFirst().word()).isEqualTo("Zorg");
        for (Term term : List.of(own(Term.About.MAKER, "zorg", "Acer"), added(Term.About.MAKER, "zorg", "Acer"))) {
            Told told = read(table, term);
            assertThat(told.doubts(0)).isEmpty();
            assertThat(told.row(0).understood().name().manufacturer()).isEqualTo("Acer");
        }
    }
}
