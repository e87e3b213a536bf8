package fr.boucle.redistribution.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.stock.Equipment;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvedWordsTest {
    private static List<String> said(String dataState) {
        return ProvedWords.of(new Equipment.Proved(dataState, List.of(), List.of(), null)).stream()
                .flatMap(section -> section.items().stream())
                .toList();
    }

    @Test
    void where_only_the_maker_says_that_there_is_no_medium_nobody_is_said_to_have_looked() {
        assertThat(said("MAKER_SAYS_NONE"))
                .singleElement()
                .asString()
                .startsWith("Le fabricant dit")
                .doesNotContain("a vu");
        assertThat(said("SETTINGS_RESET")).singleElement().asString().contains("réglages d'usine");
        assertThat(said("NO_MEDIUM")).singleElement().asString().contains("D'après ce que l'atelier a vu");
    }
}
