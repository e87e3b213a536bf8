package fr.boucle.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommunesTest {
    private static final Communes FRANCE = Communes.shipped();

    private static List<String> codes(List<Commune> found) {
        return found.stream().map(Commune::code).toList();
    }

    @Test
    void all_of_france_ships_with_its_edition_and_origin() {
        assertThat(FRANCE.size()).isEqualTo(35_014);
        assertThat(FRANCE.edition().name()).isEqualTo("COG 2026");
        assertThat(FRANCE.edition().validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(FRANCE.edition().licence()).contains("Licence Ouverte");
        assertThat(FRANCE.edition().origin()).contains("INSEE", "La Poste");
    }

    @Test
    void every_commune_comes_back_as_its_file_has_it() {
        List<Commune> file = ShippedFiles.communes();
        assertThat(FRANCE.all().toList()).containsExactlyInAnyOrderElementsOf(file);
        assertThat(file).allSatisfy(one -> assertThat(FRANCE.byCode(one.code())).contains(one));
        assertThat(FRANCE.byCode("2A004").orElseThrow().nameAndCode()).isEqualTo("Ajaccio (2A004)");
        assertThat(FRANCE.byCode("44000")).isEmpty();
        assertThat(FRANCE.byCode("nantes")).isEmpty();
        assertThat(FRANCE.nameOf("44109")).isEqualTo("Nantes");
        assertThat(FRANCE.nameOf("44999")).isEqualTo("44999");
    }

    @Test
    void a_name_is_found_as_people_write_it() {
        assertThat(codes(FRANCE.search("nantes", 5))).containsExactly("44109");
        assertThat(codes(FRANCE.search("St Nazaire", 5)))
                .isEqualTo(codes(FRANCE.search("saint-nazaire", 5)))
                .startsWith("44184")
                .hasSize(3);
        assertThat(codes(FRANCE.search("REZE", 5))).startsWith("44143");
        assertThat(codes(FRANCE.search("oeuilly", 5))).isNotEmpty();
        assertThat(codes(FRANCE.search("chateaubriant", 5))).containsExactly("44036");
        assertThat(codes(FRANCE.search("herblain", 5))).startsWith("44162");
        assertThat(codes(FRANCE.search("Le Havre", 5))).containsExactly("76351");
        assertThat(codes(FRANCE.search("havre", 5))).startsWith("76351");
        assertThat(FRANCE.search("saint", 10)).hasSize(10);
        assertThat(FRANCE.search("n", 10)).isEmpty();
        assertThat(FRANCE.search("  ", 10)).isEmpty();
        assertThat(FRANCE.search("xyzxyz", 10)).isEmpty();
    }

    @Test
    void a_name_without_its_end_finds_those_that_go_on() {
        assertThat(codes(FRANCE.search("Sainte-Luce", 5))).doesNotContain("44172");
        assertThat(codes(FRANCE.longer("Sainte-Luce"))).contains("44172").doesNotContain("97227", "38414");
        assertThat(codes(FRANCE.longer("le loroux"))).contains("44084");
        assertThat(FRANCE.longer("Sainte-Luce-sur-Loire")).isEmpty();
        assertThat(FRANCE.longer("Nante")).isEmpty();
        assertThat(FRANCE.longer("44109")).isEmpty();
        assertThat(FRANCE.longer(" ")).isEmpty();
    }

    @Test
    void a_postal_code_finds_all_its_communes_and_is_not_a_code() {
        assertThat(codes(FRANCE.search("44600", 5))).containsExactly("44184");
        assertThat(codes(FRANCE.byPostalCode("44300"))).containsExactly("44109");
        assertThat(codes(FRANCE.search("44109", 5))).contains("44109");
        assertThat(codes(FRANCE.search("2a004", 5))).containsExactly("2A004");
        assertThat(codes(FRANCE.search("01400", 5))).contains("01001");
        assertThat(FRANCE.byPostalCode("4400")).isEmpty();
    }

    @Test
    void inter_municipal_bodies_have_their_communes() {
        assertThat(FRANCE.epci("244400404").map(Epci::name)).contains("Nantes Métropole");
        assertThat(codes(FRANCE.ofEpci("244400404"))).hasSize(24).startsWith("44109");
        assertThat(FRANCE.searchEpci("nantes metropole", 5))
                .extracting(Epci::siren)
                .containsExactly("244400404");
        assertThat(FRANCE.ofEpci("")).isEmpty();
    }

    @Test
    void a_town_hall_is_its_commune() {
        assertThat(FRANCE.bySiren("214401093").map(Commune::name)).contains("Nantes");
        assertThat(FRANCE.bySiren("356000000")).isEmpty();
        assertThat(FRANCE.bySiren("")).isEmpty();
    }

    @Test
    void distances_are_those_of_the_map() {
        assertThat(FRANCE.kilometres("44109", "44109")).hasValue(0);
        assertThat(FRANCE.kilometres("44109", "44184").orElseThrow()).isBetween(48, 56);
        assertThat(FRANCE.kilometres("44109", "75056").orElseThrow()).isBetween(335, 350);
        assertThat(FRANCE.kilometres("44109", "97411").orElseThrow()).isBetween(9_000, 9_700);
        assertThat(FRANCE.kilometres("44109", "97502")).isEmpty();
        assertThat(FRANCE.kilometres("44109", "44999")).isEmpty();
        assertThat(codes(FRANCE.within("44109", 10)))
                .startsWith("44109")
                .contains("44143")
                .doesNotContain("44184");
        assertThat(codes(FRANCE.within("97502", 10))).containsExactly("97502");
    }

    @Test
    void a_newer_edition_stands_beside_the_one_that_ships() {
        Edition edition = new Edition("2027", LocalDate.of(2027, 1, 1), "a file", "unknown");
        Commune made = new Commune(
                "44999", "Neuve-Île", List.of(), "244400404", "", 12, Optional.of(new Position(472_000, -15_500)), "");
        Communes newer = Communes.of(edition, List.of(made));
        assertThat(newer.byCode("44999")).contains(made);
        assertThat(codes(newer.search("neuve ile", 5))).containsExactly("44999");
        assertThat(newer.epci("244400404").map(Epci::name)).contains("Nantes Métropole");
        assertThat(newer.byCode("44109")).isEmpty();
        assertThat(FRANCE.byCode("44999")).isEmpty();
    }
}
