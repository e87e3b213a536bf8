package fr.boucle.redistribution.priority;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.priority.PriorityRule.Facts;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriorityRuleTest {
    private static final Weights WEIGHTS = Queues.SHIPPED;
    private static final TerritoryIndex INDEX = TerritoryIndex.read("""
            name,division,code,no_thd_coverage_rate,no_4g_coverage_rate,poverty_rate,older_65_rate,nscol15p_rate,total
            Fragile,city,44001,10.0,10.0,10.0,10.0,10.0,10.0
            Calme,city,44002,1.0,1.0,1.0,1.0,1.0,1.0
            Milieu,city,44003,7.0,5.174402761377055,5.353074757016986,6.100463257334908,5.538922699609411,5.8333726950676725
            Autre,city,44004,5.0,5.0,5.0,5.0,5.0,5.0
            Bezonvaux,city,55050,0.0,0.0,0.0,0.0,0.0,0.0
            Marseille,city,13055,,,,,,
            """);
    private static final PriorityRule RULE = new PriorityRule("2026-01", WEIGHTS, Optional.of(INDEX));

    private static Facts facts(Need need, Set<Situation> household, String commune, long days) {
        return new Facts(need, household, commune, null, days);
    }

    private static List<String> points(Facts facts) {
        return RULE.score(facts).criteria().stream()
                .map(criterion -> criterion.points().toPlainString())
                .toList();
    }

    @Test
    void the_neediest_household_of_the_most_fragile_commune_has_a_hundred_points() {
        Score score = RULE.score(facts(
                Need.NONE,
                Set.of(Situation.STUDENT, Situation.TRAINING, Situation.ISOLATION, Situation.SINGLE_PARENT),
                "44001",
                90));
        assertThat(score.total()).isEqualByComparingTo("100.0");
        assertThat(score.criteria())
                .allSatisfy(criterion -> assertThat(criterion.points()).isEqualTo(criterion.max()));
    }

    @Test
    void a_second_device_in_a_calm_commune_today_has_none() {
        assertThat(RULE.score(facts(Need.SECOND, Set.of(), "44002", 0)).tenths())
                .isZero();
    }

    @Test
    void each_criterion_is_rounded_to_a_tenth_half_up_before_they_are_added() {
        // 25 × 1/4 = 6.25 → 6.3; 20 × 1/90 = 0.222… → 0.2; 15 × 4.8333726950676725/9 = 8.0556… → 8.1
        assertThat(points(facts(Need.SHARED, Set.of(Situation.SCHOOL_CHILD), "44003", 1)))
                .containsExactly("28.0", "6.3", "0.2", "8.1");
        assertThat(RULE.score(facts(Need.SHARED, Set.of(Situation.SCHOOL_CHILD), "44003", 1))
                        .total())
                .isEqualByComparingTo("42.6");
        // 25 × 3/4 = 18.75 → 18.8
        assertThat(points(facts(
                        Need.TOO_OLD,
                        Set.of(Situation.SCHOOL_CHILD, Situation.ISOLATION, Situation.SINGLE_PARENT),
                        "44002",
                        45)))
                .containsExactly("16.0", "18.8", "10.0", "0.0");
    }

    @Test
    void two_situations_of_one_point_count_once() {
        assertThat(points(facts(Need.NONE, Set.of(Situation.SCHOOL_CHILD, Situation.STUDENT), "44002", 0))
                        .get(1))
                .isEqualTo("6.3");
        assertThat(points(facts(Need.NONE, Set.of(Situation.JOB_SEARCH, Situation.TRAINING), "44002", 0))
                        .get(1))
                .isEqualTo("6.3");
    }

    @Test
    void waiting_counts_no_more_after_ninety_days() {
        assertThat(points(facts(Need.NONE, Set.of(), "44002", 90)).get(2)).isEqualTo("20.0");
        assertThat(points(facts(Need.NONE, Set.of(), "44002", 4000)).get(2)).isEqualTo("20.0");
    }

    @Test
    void a_commune_that_is_missing_empty_or_all_zero_gets_the_median_flagged() {
        // totals 1, 5, 5.833…, 10: the median is (5 + 5.8333726950676725) / 2 → 15 × 4.41668…/9 = 7.36 → 7.4
        assertThat(INDEX.withoutData()).isEqualTo(2);
        for (String commune : List.of("44999", "55050", "13055")) {
            Score.Points territory = RULE.score(facts(Need.NONE, Set.of(), commune, 0))
                    .criteria()
                    .getLast();
            assertThat(territory.points()).isEqualByComparingTo("7.4");
            assertThat(territory.flags()).containsExactly(Score.Flag.MEDIAN_USED);
        }
    }

    @Test
    void without_an_index_territory_gives_nothing_to_anybody_and_says_so() {
        Score.Points territory = new PriorityRule("2026-01", WEIGHTS, Optional.empty())
                .score(facts(Need.NONE, Set.of(), "44001", 0))
                .criteria()
                .getLast();
        assertThat(territory.points()).isEqualByComparingTo("0");
        assertThat(territory.flags()).containsExactly(Score.Flag.INDEX_NOT_LOADED);
    }

    @Test
    void a_criterion_that_is_switched_off_gives_nothing_and_the_others_keep_their_weight() {
        Score score = new PriorityRule(
                        "x", new Weights(40, 25, 20, 15, Set.of(Criterion.TERRITORY)), Optional.of(INDEX))
                .score(facts(Need.NONE, Set.of(), "44001", 90));
        assertThat(score.total()).isEqualByComparingTo("60.0");
        assertThat(score.criteria().getLast().flags()).containsExactly(Score.Flag.SWITCHED_OFF);
    }

    @Test
    void what_would_change_names_each_other_need_point_and_longer_wait_with_its_difference() {
        List<Change> changes = RULE.wouldChange(facts(Need.SHARED, Set.of(Situation.SCHOOL_CHILD), "44002", 30));
        assertThat(changes)
                .extracting(change -> change.criterion() + " " + change.value() + " " + change.difference())
                .containsExactly(
                        "NEED NONE 12.0",
                        "NEED TOO_OLD -12.0",
                        "NEED SECOND -28.0",
                        "HOUSEHOLD WORK 6.2",
                        "HOUSEHOLD ISOLATION 6.2",
                        "HOUSEHOLD SINGLE_PARENT 6.2",
                        "WAITING 60 6.6",
                        "WAITING 90 13.3");
    }

    @Test
    void weights_sum_to_a_hundred_and_territory_weighs_at_most_twenty() {
        assertThat(WEIGHTS.areAllowed()).isTrue();
        assertThat(new Weights(40, 25, 15, 20, Set.of()).areAllowed()).isTrue();
        assertThat(new Weights(40, 25, 14, 21, Set.of()).areAllowed()).isFalse();
        assertThat(new Weights(40, 25, 20, 14, Set.of()).areAllowed()).isFalse();
        assertThat(new Weights(110, 0, -10, 0, Set.of()).areAllowed()).isFalse();
        assertThat(new Weights(40, 25, 20, 15, Set.of(Criterion.values())).areAllowed())
                .isFalse();
    }
}
