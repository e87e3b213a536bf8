package fr.boucle.redistribution.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24/7 | jour et nuit, tous les jours",
                "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 | du lundi au vendredi de 9 h à 12 h et de 14 h à 18 h 30 ;"
                        + " samedi de 8 h 30 à 12 h",
                "Mo,We,Fr 10:00-11:15 | lundi, mercredi et vendredi de 10 h à 11 h 15",
                "Mo-Th,Sa 14:00-17:00; PH off | du lundi au jeudi et samedi de 14 h à 17 h ; jours fériés : fermé",
                "09:00-17:00 | tous les jours de 9 h à 17 h",
                "Mo-Fr sunrise-sunset | Mo-Fr sunrise-sunset",
                "week 1-53/2 Mo 09:00-12:00 | week 1-53/2 Mo 09:00-12:00",
                "sur rendez-vous | sur rendez-vous"
            })
    void hours_are_said_in_words_or_shown_as_they_stand(String osm, String words) {
        assertThat(OpeningHours.inWords(osm)).isEqualTo(words);
    }
}
