package fr.boucle.repairs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person may explain where a log does not say it; that each reason has its way on is told by {@code WipeReasonsTest}. */
class WipeAdviceTest {
    /** The page asks of the date, and {@code dateExplained} answers whatever is asked: a second question needs an answer that names it. */
    @Test
    void the_date_is_all_that_a_person_may_explain() {
        assertThat(WipeRule.TO_EXPLAIN).hasSize(1);
    }
}
