package fr.boucle.wasteregister.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.lot.Lot;
import fr.boucle.wasteregister.lot.NoteExemption;
import fr.boucle.wasteregister.lot.WeightType;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.wasteregister.operator.Operator.Kind;
import fr.boucle.wasteregister.operator.Operator.ProofKind;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each policy of a consignment, alone: what holds passes, what does not says what would pass. */
class ConsignmentPoliciesTest {
    private static final UUID ID = new UUID(7, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 20);
    private static final String DANGEROUS = "16 02 13*";
    private static final String PLAIN = "16 02 14";
    private static final Lot.Papers NO_PAPERS = new Lot.Papers(null, null, null);

    @Test
    void a_good_consignment_passes_every_policy() {
        assertThat(refusals(facts(PLAIN, TODAY, NO_PAPERS, with(ProofKind.ICPE_2711, ProofKind.RECEPISSE), null)))
                .isEmpty();
    }

    @Test
    void a_day_in_the_future_or_over_18_months_ago_is_impossible() {
        assertThat(detail(ConsignmentPolicies.DAY_IS_POSSIBLE, on(TODAY.plusDays(1))))
                .contains("2026-11-22");
        assertThat(detail(
                        ConsignmentPolicies.DAY_IS_POSSIBLE,
                        on(TODAY.minusMonths(18).minusDays(1))))
                .contains("18 months");
        assertThat(ConsignmentPolicies.DAY_IS_POSSIBLE.judge(on(TODAY))).isEmpty();
    }

    @Test
    void nothing_leaves_before_it_was_waste() {
        assertThat(detail(ConsignmentPolicies.DAY_FOLLOWS_ITS_ITEMS, on(SINCE.minusDays(1))))
                .contains("2026-11-20")
                .contains("2026-11-22");
        assertThat(ConsignmentPolicies.DAY_FOLLOWS_ITS_ITEMS.judge(on(SINCE))).isEmpty();
    }

    @Test
    void dangerous_waste_has_its_note_or_says_why_not() {
        assertThat(detail(ConsignmentPolicies.DANGEROUS_TRAVELS_WITH_A_NOTE, papers(DANGEROUS, NO_PAPERS)))
                .contains("bsdNumber")
                .contains("NOTE_TO_COME");
        assertThat(ConsignmentPolicies.DANGEROUS_TRAVELS_WITH_A_NOTE.judge(papers(PLAIN, NO_PAPERS)))
                .isEmpty();
        assertThat(ConsignmentPolicies.DANGEROUS_TRAVELS_WITH_A_NOTE.judge(
                        papers(DANGEROUS, new Lot.Papers("BSD-1", null, null))))
                .isEmpty();
        for (NoteExemption exemption : NoteExemption.values()) {
            assertThat(ConsignmentPolicies.DANGEROUS_TRAVELS_WITH_A_NOTE.judge(
                            papers(DANGEROUS, new Lot.Papers(null, null, exemption))))
                    .isEmpty();
        }
        assertThat(detail(
                        ConsignmentPolicies.DANGEROUS_TRAVELS_WITH_A_NOTE,
                        papers(DANGEROUS, new Lot.Papers(" ", null, null))))
                .contains("bsdNumber");
    }

    @Test
    void an_eco_organisations_collection_names_it() {
        Lot.Papers collected = new Lot.Papers(null, null, NoteExemption.ECO_ORGANISME_COLLECTION);
        assertThat(detail(ConsignmentPolicies.EXEMPTION_HAS_ITS_ECO_ORGANISME, papers(DANGEROUS, collected)))
                .contains("ecoOrganismeOperatorId");
        assertThat(ConsignmentPolicies.EXEMPTION_HAS_ITS_ECO_ORGANISME.judge(
                        facts(DANGEROUS, TODAY, collected, with(), with())))
                .isEmpty();
    }

    @Test
    void a_code_is_one_of_its_day() {
        assertThat(detail(
                        ConsignmentPolicies.CODE_IS_OF_THE_DAY,
                        facts("16 06 07*", LocalDate.of(2026, 11, 8), NO_PAPERS, with(), null)))
                .contains("sort the items");
    }

    @Test
    void a_large_load_needs_a_receipt_that_holds() {
        assertThat(detail(ConsignmentPolicies.TRANSPORTER_HOLDS_A_RECEIPT, papers(DANGEROUS, NO_PAPERS)))
                .contains("Above 100 kg")
                .contains("RECEPISSE");
        assertThat(ConsignmentPolicies.TRANSPORTER_HOLDS_A_RECEIPT.judge(papers(PLAIN, NO_PAPERS)))
                .isEmpty();
        Operator lapsed = operator(new Operator.Proof(ProofKind.RECEPISSE, "R-1", SINCE.minusYears(1), SINCE));
        assertThat(detail(
                        ConsignmentPolicies.TRANSPORTER_HOLDS_A_RECEIPT, facts(PLAIN, TODAY, NO_PAPERS, lapsed, null)))
                .contains("2026-11-20")
                .contains("renewal");
    }

    @Test
    void a_lapsed_contract_of_an_eco_organisation_refuses() {
        Operator lapsed =
                operator(new Operator.Proof(ProofKind.ECO_ORGANISME_CONTRACT, "C-1", SINCE.minusYears(1), SINCE));
        assertThat(detail(
                        ConsignmentPolicies.ECO_ORGANISME_CONTRACT_HOLDS,
                        facts(PLAIN, TODAY, NO_PAPERS, with(), lapsed)))
                .contains("C-1")
                .contains("another operator");
    }

    @Test
    void a_refusal_names_what_it_is_about() {
        assertThat(pointers(on(TODAY.plusDays(1)))).contains("/consignedOn");
        assertThat(pointers(papers(DANGEROUS, NO_PAPERS)))
                .contains("/bsdNumber", "/transporterOperatorId", "/destinationOperatorId");
    }

    private static List<String> pointers(ConsignmentFacts facts) {
        return refusals(facts).stream()
                .flatMap(refusal -> refusal.faults().stream())
                .map(Refusal.FieldFault::pointer)
                .toList();
    }

    private static ConsignmentFacts on(LocalDate day) {
        return facts(PLAIN, day, NO_PAPERS, with(), null);
    }

    private static ConsignmentFacts papers(String code, Lot.Papers papers) {
        return facts(code, TODAY, papers, with(), null);
    }

    private static ConsignmentFacts facts(
            String code, LocalDate day, Lot.Papers papers, Operator operator, @Nullable Operator eco) {
        Lot.Weighed lot = new Lot.Weighed(
                new Lot.Identity(ID, ID, code, false),
                new Lot.Weighing(Mass.ofKilograms(120), Mass.ofKilograms(121), WeightType.REEL, Instant.EPOCH));
        return new ConsignmentFacts(
                new ConsignmentFacts.Load(
                        lot, List.of(), new WasteCodes().find(code).orElseThrow(), false),
                new ConsignmentFacts.Parties(operator, operator, Optional.ofNullable(eco), Optional.empty()),
                new ConsignmentFacts.Departure(day, SINCE, TODAY, papers),
                new ConsignmentFacts.Planned(new Operations().choose("R 4", null, A.today()), null));
    }

    private static Operator with(ProofKind... kinds) {
        return operator(Arrays.stream(kinds)
                .map(kind -> new Operator.Proof(kind, "N", TODAY.minusYears(1), TODAY.plusYears(1)))
                .toArray(Operator.Proof[]::new));
    }

    private static Operator operator(Operator.Proof... proofs) {
        return new Operator(
                ID,
                "Recyclage de l'Exemple",
                "35600000000048",
                "1 quai de l'Exemple",
                "44600",
                "Saint-Nazaire",
                Set.of(Kind.TRANSPORTER, Kind.TREATMENT, Kind.ECO_ORGANISME),
                List.of(proofs));
    }

    private static String detail(ConsignmentPolicy policy, ConsignmentFacts facts) {
        return policy.judge(facts).map(Refusal::getMessage).orElse("");
    }

    private static List<Refusal> refusals(ConsignmentFacts facts) {
        return ConsignmentPolicies.ALL.stream()
                .flatMap(policy -> policy.judge(facts).stream())
                .toList();
    }
}
