package fr.boucle.wasteregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each list of the register is counted, ordered, narrowed, walked there and back, and given as a file. */
class RegisterListsTest {
    private static final String API = "/api/waste-register";

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();
    private final Caller own = part.as(keeper);

    private long counted(String path) {
        return Long.parseLong(
                own.get(API + path).expect(200).header("X-Total-Count").orElseThrow());
    }

    @Test
    void lots_are_found_by_their_state_code_operator_and_words() {
        UUID open = A.lotOf(part, keeper, A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 1_900)));
        Answer line = A.consigned(part, keeper);
        JsonNode all = own.get(API + "/lots?sort=-massGrams").expect(200).json();
        assertThat(all).hasSize(2);
        assertThat(all.findValuesAsText("number")).as("a site counts its own").containsExactly("2", "1");
        assertThat(all.at("/1/lotId").asText()).isEqualTo(open.toString());
        assertThat(all.at("/0/destinationName").asText()).isNotEmpty();
        String operator = all.at("/0/destinationOperatorId").asText();
        assertThat(counted("/lots?state=OPEN")).isEqualTo(1);
        assertThat(counted("/lots?operatorId=" + operator)).isEqualTo(1);
        assertThat(counted("/lots?state=OPEN&operatorId=" + operator)).isZero();
        assertThat(counted("/lots?q=" + line.at("/publicId"))).isEqualTo(1);
        assertThat(counted("/lots?to=2020-01-01")).isZero();
        assertThat(own.get(API + "/lots.csv?state=OPEN").expect(200).text())
                .contains("Ouvert le;Établissement;Code du déchet;État", ";ouvert;")
                .doesNotContain("enlevé");
        own.get(API + "/lots?state=GONE").expect(400);
        for (String column : List.of("dataBearing", "organisationName", "-state")) {
            assertThat(ListWalk.thereAndBack(own, API + "/lots?limit=1&sort=" + column, "lotId"))
                    .as(column)
                    .hasSize(2);
        }
        assertThat(ListWalk.thereAndBack(own, API + "/lots?limit=1&sort=wasteCode", "lotId"))
                .hasSize(2);
    }

    @Test
    void items_to_sort_are_found_with_their_devices() {
        UUID device =
                A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 1_900), A.Piece.dataBearing("S2HLIST77", 60));
        var _ = A.consigned(part, keeper);
        JsonNode mine = own.get(API + "/items?deviceId=" + device + "&sort=-massGrams")
                .expect(200)
                .json();
        assertThat(mine).hasSize(2);
        assertThat(mine.at("/0/kind").asText()).isEqualTo("CARCASS");
        assertThat(mine.at("/0/sortable").asBoolean()).isTrue();
        assertThat(mine.at("/0/deviceCode").asText()).isNotEmpty();
        assertThat(counted("/items?toSort=true")).isEqualTo(2);
        assertThat(counted("/items?toSort=false")).isPositive();
        assertThat(counted("/items?q=s2hlist77")).isEqualTo(1);
        assertThat(counted("/items?dataBearing=false&q=S2HLIST77")).isZero();
        assertThat(own.get(API + "/items.csv?dataBearing=true").expect(200).text())
                .contains("Élément", "S2HLIST77");
    }

    @Test
    void operators_are_found_by_trade_proof_and_words() {
        UUID receipt = A.operator(part, "RECEPISSE");
        UUID label = A.operator(part, "QUALITY_LABEL");
        List<String> with = ListWalk.along(own, API + "/operators?limit=200&proof=QUALITY_LABEL", "next", "operatorId")
                .rows();
        assertThat(with).contains(label.toString()).doesNotContain(receipt.toString());
        String siret = own.get(API + "/operators/" + receipt).expect(200).at("/siret");
        assertThat(own.get(API + "/operators?q=" + siret).expect(200).json().findValuesAsText("operatorId"))
                .containsExactly(receipt.toString());
        assertThat(counted("/operators?kind=TRANSPORTER&proof=ICPE_2711&q=" + siret))
                .isZero();
        assertThat(own.get(API + "/operators.csv?q=" + siret).expect(200).text())
                .contains("Nom;SIRET", siret, "récépissé de transport");
    }

    @Test
    void containers_are_found_by_what_they_take_and_where_they_stand() {
        for (String place : List.of("Atelier, porte sud", "Réserve")) {
            own.put(
                            API + "/containers/" + Ids.next(),
                            Map.of("place", place, "kind", "CABLES", "capacityGrams", 20_000))
                    .expect(200);
        }
        assertThat(own.get(API + "/containers?sort=-place").expect(200).at("/0/place/name"))
                .isEqualTo("Réserve");
        assertThat(counted("/containers?q=RESERVE")).isEqualTo(1);
        assertThat(counted("/containers?kind=BATTERIES")).isZero();
        assertThat(counted("/containers?leastLevel=1")).isZero();
        assertThat(own.get(API + "/containers.csv").expect(200).text()).contains("Réserve;câbles");
    }

    @Test
    void codes_are_found_by_beginning_danger_and_words_and_walked() {
        assertThat(counted("/waste-codes")).isGreaterThan(842);
        assertThat(own.get(API + "/waste-codes?q=ACCUMULATEURS%20ni-cd&dangerous=true")
                        .expect(200)
                        .json()
                        .findValuesAsText("code"))
                .contains("16 06 02*");
        assertThat(counted("/waste-codes?prefix=16%2006&dangerous=false"))
                .isLessThan(counted("/waste-codes?prefix=16%2006"));
        assertThat(ListWalk.thereAndBack(own, API + "/waste-codes?limit=200&sort=-label", "code"))
                .hasSizeGreaterThan(842);
        assertThat(own.get(API + "/waste-codes.csv?prefix=16%2006").expect(200).text())
                .contains("Dénomination", "16 06 07*");
    }

    @Test
    void looks_are_found_by_who_looked_and_when() {
        A.auditor(part).get(API + "/lots").expect(200);
        assertThat(own.get(API + "/looks?operation=lots&limit=1").expect(200).json())
                .hasSize(1);
        assertThat(counted("/looks?operation=lots&q=zzzzzz")).isZero();
        assertThat(counted("/looks?to=2020-01-01")).isZero();
        assertThat(own.get(API + "/looks.csv?operation=lots").expect(200).text())
                .contains("Quand;Organisme");
    }

    @Test
    void delegations_are_found_by_their_reader_and_whether_they_hold() {
        UUID lent = Ids.next();
        own.put(
                        API + "/delegations/" + lent,
                        Map.of(
                                "readerOrganisationId",
                                A.keeper(part).organisation(),
                                "purpose",
                                "AUDIT",
                                "validUntil",
                                new TestClock()
                                        .instant()
                                        .plus(Duration.ofDays(9))
                                        .toString()))
                .expect(200);
        assertThat(own.get(API + "/delegations?open=true").expect(200).json().findValuesAsText("delegationId"))
                .containsExactly(lent.toString());
        assertThat(counted("/delegations?open=false")).isZero();
        assertThat(counted("/delegations?open=true&to=2000-01-01")).isZero();
        assertThat(counted("/delegations?open=true&to=2099-01-01")).isEqualTo(counted("/delegations?open=true"));
        assertThat(part.as(Someone.with(Role.AUDITOR))
                        .get(API + "/delegations?open=true&sort=validUntil")
                        .expect(200)
                        .json()
                        .findValuesAsText("delegationId"))
                .as("an auditor sees those of every register")
                .contains(lent.toString());
        own.put(API + "/delegations/" + lent + "/revocation").expect(204);
        assertThat(counted("/delegations?open=false")).isEqualTo(1);
        assertThat(own.get(API + "/delegations.csv?sort=readerName").expect(200).text())
                .contains("Organisme;Accès", ";lit;");
    }

    @ParameterizedTest
    @CsvSource({"delegations", "alerts", "lots", "items", "lines", "operators", "containers", "waste-codes", "looks"})
    void what_cannot_be_is_refused_and_a_workbook_is_given(String list) {
        own.get(API + "/" + list + "?sort=nothing").expectProblem(400, "malformed-request");
        own.get(API + "/" + list + "?after=nothing").expectProblem(400, "malformed-request");
        assertThat(own.get(API + "/" + list + ".xlsx").expect(200).bytes()).startsWith('P', 'K');
        own.get(API + "/" + list + ".pdf").expect(404);
    }
}
