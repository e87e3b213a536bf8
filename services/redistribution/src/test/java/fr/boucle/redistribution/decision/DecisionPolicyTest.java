package fr.boucle.redistribution.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.Some;
import fr.boucle.redistribution.priority.Queues;
import fr.boucle.redistribution.priority.Standing;
import fr.boucle.redistribution.programme.Programme;
import fr.boucle.redistribution.programme.Programmes;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.Outcome;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.StructureCaps;
import fr.boucle.redistribution.stock.Device;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.testkit.Someone;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each policy alone: what it lets pass and what it refuses. */
class DecisionPolicyTest {
    private static final Asked ASKED = Some.asked(4, DeviceKind.LAPTOP, "44109");
    private static final Request.Waiting WAITING = new Request.Waiting(ASKED);
    private static final Equipment LAPTOP = Some.device(1, DeviceKind.LAPTOP, "44109", Set.of());

    private static DecisionCommand grant() {
        return new DecisionCommand(Outcome.GRANTED, LAPTOP.id(), null, "URGENT_NEED", "Premier");
    }

    private static Case facts(Request request, Actor decider, @Nullable Device device) {
        return new Case(
                new Requests.Found(request, 3, new Request.Mandate(null, null), null),
                grant(),
                decider,
                request instanceof Request.Queued queued ? standing(queued) : Optional.empty(),
                new Case.Wanted(Optional.ofNullable(device), Optional.empty(), 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 11, 29));
    }

    private static Optional<Standing> standing(Request.Queued request) {
        return Queues.standing(request, Some.DAY);
    }

    private static Case facts() {
        return facts(WAITING, Someone.with(Role.DECIDER), new Device.InStock(LAPTOP, 2));
    }

    private static Case with(Optional<StructureCaps.Use> cap, Optional<Programmes.Use> programme) {
        Case facts = facts();
        return new Case(
                facts.request(),
                facts.decision(),
                facts.decider(),
                facts.standing(),
                facts.wanted(),
                cap,
                programme,
                facts.lookedAt(),
                facts.today());
    }

    private static Programmes.Use programme(Set<Need> needs, int quota, long granted) {
        Programme programme = new Programme(
                new UUID(3, 1),
                new UUID(3, 2),
                "Collégiens",
                new Programme.Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                new Programme.Share(quota, 100, 0),
                new Programme.Criteria(needs, null, null, null, null),
                Set.of());
        return new Programmes.Use(programme, granted, 0, 10);
    }

    private static Optional<String> refusal(DecisionPolicy policy, Case facts) {
        return policy.judge(facts).map(refusal -> refusal.type().slug());
    }

    @Test
    void an_ordinary_grant_passes_every_policy() {
        assertThat(DecisionPolicy.ALL)
                .allSatisfy(policy -> assertThat(refusal(policy, facts())).isEmpty());
    }

    @Test
    void what_is_kept_for_a_programme_is_left_to_it_and_no_more() {
        Case kept = facts();
        Case none = new Case(
                kept.request(),
                kept.decision(),
                kept.decider(),
                kept.standing(),
                new Case.Wanted(kept.wanted().device(), Optional.empty(), 0),
                kept.cap(),
                kept.programme(),
                kept.lookedAt(),
                kept.today());
        assertThat(refusal(DecisionPolicy.THE_STOCK_IS_NOT_KEPT_FOR_A_PROGRAMME, none))
                .contains("kept-for-programme");
        assertThat(refusal(DecisionPolicy.THE_STOCK_IS_NOT_KEPT_FOR_A_PROGRAMME, kept))
                .isEmpty();
    }

    @Test
    void the_rank_is_the_reason_only_of_what_it_proposes() {
        Equipment another = Some.device(2, DeviceKind.LAPTOP, "44109", Set.of());
        assertThat(byRank("RANK", Optional.of(LAPTOP))).isEmpty();
        for (String reason : List.of("RANK", "RULE_ORDER")) {
            assertThat(byRank(reason, Optional.of(another)).map(Refusal::detail))
                    .hasValueSatisfying(told -> assertThat(told).contains(another.code(), "another reason"));
            assertThat(byRank(reason, Optional.empty())).isPresent();
        }
        assertThat(byRank("URGENT_NEED", Optional.of(another))).isEmpty();
    }

    private static Optional<Refusal> byRank(String reason, Optional<Equipment> proposed) {
        Case facts = facts();
        return DecisionPolicy.THE_RANK_IS_A_REASON_WHERE_IT_IS_FOLLOWED.judge(new Case(
                facts.request(),
                new DecisionCommand(Outcome.GRANTED, LAPTOP.id(), null, reason, "Premier"),
                facts.decider(),
                facts.standing(),
                new Case.Wanted(facts.wanted().device(), proposed, 1),
                facts.cap(),
                facts.programme(),
                facts.lookedAt(),
                facts.today()));
    }

    @Test
    void nobody_decides_for_the_own_structure() {
        Actor own = new Actor(UUID.randomUUID(), ASKED.organisation(), Set.of(Role.DECIDER));
        assertThat(refusal(DecisionPolicy.NOBODY_DECIDES_FOR_THE_OWN_STRUCTURE, facts(WAITING, own, null)))
                .contains("own-structure");
    }

    @Test
    void only_a_request_that_waits_is_decided() {
        List<Request> decided =
                List.of(new Request.Granted(ASKED), new Request.Refused(ASKED), new Request.Served(ASKED));
        assertThat(decided).allSatisfy(request -> assertThat(
                        refusal(DecisionPolicy.THE_REQUEST_WAITS, facts(request, Someone.with(Role.DECIDER), null)))
                .contains("request-already-decided"));
    }

    @Test
    void a_structure_holds_as_many_as_its_cap_and_no_more() {
        assertThat(refusal(
                        DecisionPolicy.THE_STRUCTURE_HAS_ROOM,
                        with(Optional.of(new StructureCaps.Use(2, 1)), Optional.empty())))
                .isEmpty();
        assertThat(refusal(
                        DecisionPolicy.THE_STRUCTURE_HAS_ROOM,
                        with(Optional.of(new StructureCaps.Use(2, 2)), Optional.empty())))
                .contains("structure-cap-reached");
    }

    @Test
    void a_programme_is_for_whom_it_names_and_up_to_its_quota() {
        Case other = with(Optional.empty(), Optional.of(programme(Set.of(Need.SECOND), 5, 0)));
        assertThat(refusal(DecisionPolicy.THE_PROGRAMME_APPLIES, other)).contains("programme-does-not-apply");
        Case last = with(Optional.empty(), Optional.of(programme(Set.of(Need.NONE), 5, 4)));
        assertThat(refusal(DecisionPolicy.THE_PROGRAMME_APPLIES, last)).isEmpty();
        assertThat(refusal(DecisionPolicy.THE_PROGRAMME_HAS_ROOM, last)).isEmpty();
        Case full = with(Optional.empty(), Optional.of(programme(Set.of(Need.NONE), 5, 5)));
        assertThat(refusal(DecisionPolicy.THE_PROGRAMME_HAS_ROOM, full)).contains("programme-quota-reached");
    }

    @Test
    void a_device_is_given_once_is_known_and_serves_the_need() {
        Actor decider = Someone.with(Role.DECIDER);
        assertThat(refusal(DecisionPolicy.THE_DEVICE_IS_KNOWN, facts(WAITING, decider, null)))
                .contains("device-already-reserved");
        assertThat(refusal(DecisionPolicy.THE_DEVICE_IS_FREE, facts(WAITING, decider, new Device.Reserved(LAPTOP, 2))))
                .contains("device-already-reserved");
        Equipment printer = Some.device(2, DeviceKind.PRINTER, "44109", Set.of());
        assertThat(refusal(
                        DecisionPolicy.THE_DEVICE_SERVES_THE_NEED,
                        facts(WAITING, decider, new Device.InStock(printer, 2))))
                .contains("device-unsuitable");
    }
}
