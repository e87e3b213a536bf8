package fr.boucle.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not known is not read out. */
class MakerAndModelTest {
    @ParameterizedTest
    @CsvSource({
        "Dell, Latitude 5400, Dell Latitude 5400",
        "inconnu, Latitude 5400, Latitude 5400",
        "Dell, inconnu, Dell",
        "inconnu, inconnu, ''",
        ", Latitude 5400, Latitude 5400",
        "' ', Latitude 5400, Latitude 5400",
        "-, ThinkPad L480, ThinkPad L480",
        "Dell, ??, Dell",
        "HP, HP ProBook 440 G8, HP ProBook 440 G8",
        "Dell Inc., Dell Latitude 5490, Dell Latitude 5490",
        "HP, HPE ProLiant, HP HPE ProLiant"
    })
    void only_known_words_name_a_device(String manufacturer, String model, String name) {
        assertThat(MakerAndModel.of(manufacturer, model)).isEqualTo(name);
    }
}
