package fr.boucle.wasteregister.lot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type who have no number is none; every number that a note may bear is one. */
class NoteNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u00ad\u2060\u2800", "\ufe0f\u034f", ".", "-", "0", "00", "n/a", "néant", "— 0 —", "7"
            })
    void nothing(String typed) {
        assertThat(NoteNumber.told(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BSD-20261122-0002", "B-1", " 2026/0012 ", "n° 10", "CERFA 12571 7"})
    void numbers(String typed) {
        assertThat(NoteNumber.told(typed)).isEqualTo(typed.strip());
    }
}
