package fr.boucle.redistribution;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.Outcome;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.RequestEvent;
import fr.boucle.redistribution.request.RequestEvent.RequestClosed;
import fr.boucle.redistribution.request.RequestEvent.RequestDecided;
import fr.boucle.redistribution.request.RequestEvent.RequestOpened;
import fr.boucle.redistribution.request.RequestEvent.RequestReopened;
import fr.boucle.redistribution.request.RequestEvent.SecondLookAsked;
import fr.boucle.redistribution.request.RequestEvent.SituationChanged;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.stock.Device;
import fr.boucle.redistribution.stock.DeviceEvent;
import fr.boucle.redistribution.stock.DeviceEvent.DeviceDelivered;
import fr.boucle.redistribution.stock.DeviceEvent.DevicePrepared;
import fr.boucle.redistribution.stock.DeviceEvent.DeviceReserved;
import fr.boucle.redistribution.stock.DeviceEvent.DeviceReturned;
import fr.boucle.redistribution.stock.DeviceEvent.DeviceSentBack;
import fr.boucle.redistribution.stock.DeviceEvent.ReservationReleased;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.stock.Recipient;
import fr.boucle.redistribution.stock.ShelfReason;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every state × every event is either a transition or impossible; these lists are the diagrams of the README. */
class StatesTest {
    private static final Instant AT = Instant.parse("2026-11-21T14:00:00Z");
    private static final UUID ID = UUID.fromString("0199a4c2-7b00-7000-8000-000000000001");

    @Test
    void a_request_goes_only_these_ways() {
        Asked asked = Some.asked(1, DeviceKind.LAPTOP, "44109");
        List<RequestEvent> events = List.of(
                new RequestOpened("R", ID, "44109", Need.NONE, List.of(), DeviceKind.LAPTOP, AT),
                decided(Outcome.GRANTED),
                decided(Outcome.REFUSED),
                decided(Outcome.POSTPONED),
                new RequestClosed("R", RequestClosed.SERVED, AT),
                new RequestClosed("R", "ERASED_ON_REQUEST", AT),
                new RequestReopened("R", AT),
                new SecondLookAsked("R", true, LocalDate.of(2026, 12, 21), AT),
                new SituationChanged("R", asked.circumstances(), AT));
        assertThat(transitions(requests(asked), events, Request::on, StatesTest::name))
                .containsExactlyInAnyOrder(
                        "Waiting GRANTED Granted",
                        "Waiting REFUSED Refused",
                        "Waiting POSTPONED Postponed",
                        "Waiting ERASED_ON_REQUEST Closed",
                        "Postponed GRANTED Granted",
                        "Postponed REFUSED Refused",
                        "Postponed POSTPONED Postponed",
                        "Postponed ERASED_ON_REQUEST Closed",
                        "Waiting SituationChanged Waiting",
                        "Postponed SituationChanged Postponed",
                        "InReview GRANTED Granted",
                        "InReview REFUSED Refused",
                        "InReview POSTPONED Postponed",
                        "InReview ERASED_ON_REQUEST Closed",
                        "InReview SituationChanged InReview",
                        "Refused SecondLookAsked InReview",
                        "Refused SituationChanged Waiting",
                        "Granted SERVED Served",
                        "Granted RequestReopened Waiting",
                        "Served RequestReopened Waiting");
    }

    private static List<Request> requests(Asked asked) {
        return List.of(
                new Request.Waiting(asked),
                new Request.Postponed(asked),
                new Request.InReview(asked),
                new Request.Granted(asked),
                new Request.Served(asked),
                new Request.Refused(asked),
                new Request.Closed(asked));
    }

    @Test
    void a_device_goes_only_these_ways() {
        Equipment device = Some.device(1, DeviceKind.LAPTOP, "44109", Set.of());
        List<Device> states = List.of(
                new Device.InStock(device, 2),
                new Device.Reserved(device, 2),
                new Device.WithHousehold(device, 3),
                new Device.WithStructure(device, 3),
                new Device.InWorkshop(device, 4));
        assertThat(transitions(states, deviceEvents(), Device::on, event -> event.getClass()
                        .getSimpleName()))
                .containsExactlyInAnyOrder(
                        "InStock DeviceReserved Reserved",
                        "InStock DeviceSentBack InWorkshop",
                        "Reserved DevicePrepared Reserved",
                        "Reserved ReservationReleased InStock",
                        "Reserved DeviceDelivered WithHousehold",
                        "WithHousehold DeviceReturned InWorkshop",
                        "WithStructure DeviceReturned InWorkshop");
        assertThat(states.get(1).on(delivered(Recipient.STRUCTURE))).isEqualTo(states.get(3));
        assertThat(states.get(1).on(deviceEvents().get(3)).hop()).isEqualTo(3);
        assertThat(states.get(2).on(deviceEvents().get(4)).hop()).isEqualTo(4);
        assertThat(states.get(0).on(deviceEvents().get(5)).hop()).isEqualTo(3);
    }

    @Test
    void a_reservation_goes_only_these_ways() {
        Reservation.Terms terms = new Reservation.Terms(
                ID,
                new Reservation.Held(ID, "4G7K2MQ9X", ID),
                new Reservation.For(ID, "R", "44109", ID, Recipient.HOUSEHOLD),
                AT,
                AT.plusSeconds(60));
        List<Reservation> states = List.of(
                new Reservation.Reserved(terms),
                new Reservation.Prepared(terms),
                new Reservation.Delivered(terms, new Money(0)),
                new Reservation.Released(terms, "NO_SHOW"),
                new Reservation.Returned(terms, new Money(0), "BROKEN_DOWN"));
        assertThat(transitions(states, deviceEvents(), Reservation::on, event -> event.getClass()
                        .getSimpleName()))
                .containsExactlyInAnyOrder(
                        "Reserved DevicePrepared Prepared",
                        "Reserved ReservationReleased Released",
                        "Prepared ReservationReleased Released",
                        "Prepared DeviceDelivered Delivered",
                        "Delivered DeviceReturned Returned");
    }

    private static RequestDecided decided(Outcome outcome) {
        return new RequestDecided("R", outcome, "RULE_ORDER", true, "2026-01", 618, AT);
    }

    private static DeviceDelivered delivered(Recipient recipient) {
        return new DeviceDelivered(ID, "4G7K2MQ9X", ID, "R", "44109", ID, recipient, 0, AT);
    }

    private static List<DeviceEvent> deviceEvents() {
        return List.of(
                new DeviceReserved(ID, "4G7K2MQ9X", ID, "R", "44109", ID, Recipient.HOUSEHOLD, AT, AT),
                new DevicePrepared(ID, AT),
                new ReservationReleased(ID, "4G7K2MQ9X", ID, "NO_SHOW", AT),
                delivered(Recipient.HOUSEHOLD),
                new DeviceReturned(ID, "4G7K2MQ9X", ID, ID, "BROKEN_DOWN", null, AT),
                new DeviceSentBack(ID, "4G7K2MQ9X", ID, ShelfReason.FAULT_FOUND, AT));
    }

    private static String name(RequestEvent event) {
        return switch (event) {
            case RequestDecided decided -> decided.outcome().name();
            case RequestClosed closed -> closed.reasonCode();
            case RequestOpened _, RequestReopened _, SecondLookAsked _, SituationChanged _ ->
                event.getClass().getSimpleName();
        };
    }

    private static <S, E> Set<String> transitions(
            List<? extends S> states, List<? extends E> events, BiFunction<S, E, S> on, Function<E, String> name) {
        Set<String> found = new TreeSet<>();
        for (S state : states) {
            for (E event : events) {
                try {
                    S next = on.apply(state, event);
                    found.add(state.getClass().getSimpleName() + " " + name.apply(event) + " "
                            + next.getClass().getSimpleName());
                } catch (IllegalStateException _) {
                    // impossible, as the list says by leaving it out
                }
            }
        }
        return found;
    }
}
