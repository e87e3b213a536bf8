package fr.boucle.redistribution.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.redistribution.reference.PublicCsv;
import fr.boucle.web.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Public files as data.gouv.fr and spreadsheets write them. */
class PublicPlacesTest {
    private static final String MEDNUM = """
            id,pivot,nom,commune,code_postal,code_insee,adresse,telephone,horaires,services,date_maj
            fc-1,00000000000000,Médiathèque,Nantes,44000,44109,1 rue,0240000000,Mo-Fr 09:00-12:00,Aide|Accès,2026-01-01
            """;
    private static final String NAMELESS = MEDNUM + "fc-2,00000000000000,,Nantes,44000,44109,1 rue,,,,2026-01-01\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static List<SupportOfferView> read(byte[] file) {
        return PublicCsv.content(file, SupportOfferView::read).value();
    }

    private static void isTheLibrary(byte[] file) {
        assertThat(read(file)).singleElement().satisfies(place -> {
            assertThat(place.name()).isEqualTo("Médiathèque");
            assertThat(place.services()).containsExactly("Aide", "Accès");
            assertThat(place.reach().hoursInWords()).contains("du lundi au vendredi");
        });
    }

    @Test
    void with_a_mark_semicolons_tabs_or_in_windows_1252_it_is_the_same_library() {
        isTheLibrary(MEDNUM.getBytes(StandardCharsets.UTF_8));
        isTheLibrary(("\uFEFF" + MEDNUM).getBytes(StandardCharsets.UTF_8));
        isTheLibrary(MEDNUM.replace(',', ';').getBytes(StandardCharsets.UTF_8));
        isTheLibrary(MEDNUM.replace(',', '\t').getBytes(StandardCharsets.UTF_8));
        isTheLibrary(MEDNUM.getBytes(WINDOWS));
        isTheLibrary(("\uFEFF" + MEDNUM.replace(',', ';').replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void as_unicode_text_it_is_the_same_library_with_or_without_its_mark() {
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            isTheLibrary(("\uFEFF" + MEDNUM).getBytes(wide));
            isTheLibrary(MEDNUM.replace(',', '\t').getBytes(wide));
        }
        byte[] half = ("\uFEFF" + MEDNUM).getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> read(Arrays.copyOf(half, half.length - 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.detail()).contains("encoding", "UTF-16"));
    }

    @Test
    void a_place_without_its_name_is_refused_at_its_line_whatever_the_encoding_and_that_is_said() {
        assertThatThrownBy(() -> read(("\uFEFF" + NAMELESS).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.detail()).contains("Line 3", "nom is required"));
        assertThatThrownBy(() -> read(NAMELESS.getBytes(WINDOWS)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.detail())
                        .contains("Line 3", "nom is required", "encoding", "Windows-1252"));
        assertThatThrownBy(() -> read(new byte[] {'i', 'd', (byte) 0x81, (byte) 0x8D}))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.detail()).contains("encoding", "UTF-8"));
    }

    @Test
    void the_structures_of_data_inclusion_are_read_too() {
        String structures = """
                id,source,nom,commune,code_postal,code_insee,adresse,horaires_accueil,thematiques,date_maj
                di-1,dora,Emmaüs,Nantes,44000,44109,2 rue,"Mo-Fr 09:00-12:00","[""numerique"", ""mobilite""]",2026-02-01
                """;
        assertThat(read(structures.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.name()).isEqualTo("Emmaüs");
                    assertThat(place.services()).containsExactly("numerique", "mobilite");
                });
    }
}
