package fr.boucle.donations.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.reading.Reason;
import fr.boucle.testkit.Answer;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may receive what, from dated rules: every line of the closed list, and what stands outside it. */
class EligibilityTest {
    private static Answer claim(Member taker, Member donor, String resale) {
        List<UUID> device = A.laptops(donor, 1);
        UUID lot = A.publishedLot(donor, device);
        return taker.calls()
                .put(
                        "/api/donations/claims/" + Ids.next(),
                        Map.of("lotId", lot, "deviceIds", device, "resale", resale, "purpose", "Équiper"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RUP", "ESUS", "INTERET_GENERAL_PRECARITE", "PARENTS", "STUDENTS", "SCHOOL_SUPPORT", "STAFF"})
    void whom_the_closed_list_names_may_receive(String status) {
        claim(A.association(status), A.donor(), "NONE").expect(201);
    }

    @ParameterizedTest
    @CsvSource({
        "RUP, 201",
        "INTERET_GENERAL_PRECARITE, 201",
        "ESUS, 409",
        "PARENTS, 409",
        "STUDENTS, 409",
        "SCHOOL_SUPPORT, 409",
        "STAFF, 409"
    })
    void only_some_of_them_may_sell_on_at_a_solidarity_price(String status, int answer) {
        claim(A.association(status), A.donor(), "SOLIDARITY").expect(answer);
    }

    /** By the rules that ship, not by values of its own: 300 € a device (CG3P D3212-3). */
    @ParameterizedTest
    @CsvSource({"30000, unit-value-within-ceiling", "30001, unit-value-over-ceiling"})
    void a_public_owner_gives_free_of_charge_up_to_300_euros_a_device(long cents, String reason) {
        RuleBook shipped = A.PART.bean(Rules.class).on(LocalDate.of(2026, 11, 20));
        Eligibility eligibility = Eligibility.of(
                new Eligibility.Question(
                        organisation("COLLECTIVITE", List.of()),
                        organisation("ASSOCIATION", List.of(new Organisation.Status("RUP", "décret", null, null))),
                        DeviceKind.LAPTOP,
                        Orientation.REUSE,
                        cents,
                        Resale.NONE),
                shipped);
        assertThat(eligibility.reasons()).extracting(Reason::slug).contains(reason);
        assertThat(eligibility.refusal().isPresent()).isEqualTo(reason.endsWith("over-ceiling"));
    }

    /** Whoever ships the next ceiling writes here from when on it holds, and tries it above. */
    @Test
    void the_ceiling_that_was_tried_is_the_last_that_ships() {
        assertThat(A.PART.bean(Rules.class).history(LegalRule.FREE_CESSION_CEILING))
                .extracting(RuleValue::validFrom)
                .containsExactly(LocalDate.of(2022, 5, 8));
    }

    private static Organisation organisation(String kind, List<Organisation.Status> statuses) {
        return new Organisation(
                Ids.next(), kind, kind, "SIRET", "35600000000048", "", "", "", "44109", statuses, false);
    }

    @Test
    void a_public_body_receives_without_a_proof_and_without_a_ceiling() {
        Member body = A.approved("PUBLIC_BODY", Role.TECHNICIAN, "");
        claim(body, A.donor(), "NONE").expect(201);
    }

    @Test
    void a_proof_holds_from_its_first_day_to_its_last() {
        String ended =
                "{\"status\":\"ESUS\",\"proof\":\"arrêté\",\"validFrom\":\"2019-01-01\",\"validUntil\":\"2023-12-31\"}";
        Member late = A.approved("ASSOCIATION", Role.TECHNICIAN, ended);
        Answer refused = claim(late, A.donor(), "NONE").expectProblem(409, "not-eligible");
        assertThat(refused.at("/detail")).contains("CG3P L3212-2 3°");
    }

    @Test
    void a_company_gives_to_whom_it_likes_and_its_convention_says_its_siret() {
        Member company = A.approved("COMPANY", Role.AGENT, "");
        Member nobody = A.association();
        List<UUID> device = A.laptops(company, 1);
        UUID convention = A.convention(company, nobody, device);
        Answer drawn =
                company.calls().get("/api/donations/conventions/" + convention).expect(200);
        assertThat(drawn.text()).contains("Don d'une personne privée");
        assertThat(company.calls()
                        .get("/api/donations/conventions/" + convention + "/text")
                        .text())
                .contains("SIRET 35600000000048");
    }
}
