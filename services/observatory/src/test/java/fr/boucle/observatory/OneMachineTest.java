package fr.boucle.observatory;

import static fr.boucle.observatory.PassportTest.LAPTOP;
import static fr.boucle.observatory.PassportTest.passport;
import static fr.boucle.observatory.PassportTest.thread;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A machine that has two files has one passport, as long as it is one machine. */
class OneMachineTest {
    private static final ServicePart PART = ServicePart.shared("observatory");

    private static void hadBeen(Event told, Story before) {
        Object _ = ((ObjectNode) told.json()).put("formerDeviceId", before.laptop.toString());
    }

    @Test
    void a_machine_that_was_given_goes_on_with_its_thread_when_it_is_handed_over_again_and_not_before() {
        Story first = Story.whole(17);
        Story again = new Story(18);
        hadBeen(again.device("donations", "DeviceListed", again.laptop, 1, 0), first);
        first.events.forEach(PART.log()::publish);
        again.events.forEach(PART.log()::publish);
        eventually(() -> assertThat(thread(again.laptop)).containsExactly("0 DeviceListed listed"));
        eventually(() -> assertThat(thread(first.laptop)).isEqualTo(LAPTOP));
        PART.log().publish(again.device("donations", "DeviceWithdrawn", again.laptop, 2, 0));
        eventually(() -> assertThat(passport(again.laptop).at("/place")).isEqualTo("withdrawn"));
        assertThat(passport(first.laptop).at("/place")).isEqualTo("household");
        Event handed = again.device("donations", "DeviceHandedOver", again.laptop, 9, 1);
        hadBeen(handed, first);
        PART.log().publish(handed);
        List<String> both = new ArrayList<>(LAPTOP);
        both.addAll(List.of("0 DeviceListed listed", "0 DeviceWithdrawn withdrawn", "1 DeviceHandedOver in-transit"));
        eventually(() -> assertThat(thread(again.laptop)).isEqualTo(both));
        assertThat(passport(first.laptop).at("/deviceId")).isEqualTo(again.laptop.toString());
        Event parted = again.device("repairs", "MachinesParted", again.laptop, 2, 1);
        hadBeen(parted, first);
        PART.log().publish(parted);
        eventually(() -> assertThat(thread(first.laptop)).isEqualTo(LAPTOP));
        assertThat(passport(first.laptop).at("/place")).isEqualTo("household");
        PART.log().publish(handed);
        eventually(() -> assertThat(thread(again.laptop)).contains("1 MachinesParted"));
        assertThat(thread(again.laptop)).doesNotContain("3 DeviceDelivered household");
    }

    @Test
    void a_machine_that_comes_in_again_goes_on_with_its_thread_and_a_false_twin_is_parted() {
        Story first = Story.whole(7);
        Story again = new Story(8);
        again.device("donations", "DeviceListed", again.laptop, 1, 0);
        again.device("donations", "DeviceHandedOver", again.laptop, 2, 1);
        again.device("repairs", "DeviceReceived", again.laptop, 1, 1);
        Event recognised = again.device("repairs", "MachineRecognised", again.laptop, 2, 1);
        Event parted = again.device("repairs", "MachinesParted", again.laptop, 3, 1);
        hadBeen(recognised, first);
        hadBeen(parted, first);
        again.events.remove(parted);
        first.events.forEach(PART.log()::publish);
        again.events.forEach(PART.log()::publish);
        List<String> both = new ArrayList<>(LAPTOP);
        both.addAll(List.of(
                "0 DeviceListed listed",
                "1 DeviceHandedOver in-transit",
                "1 DeviceReceived workshop",
                "1 MachineRecognised"));
        eventually(() -> assertThat(thread(again.laptop)).isEqualTo(both));
        Answer former = passport(first.laptop);
        assertThat(former.at("/deviceId")).isEqualTo(again.laptop.toString());
        assertThat(former.at("/place")).isEqualTo("workshop");
        PART.log().publish(parted);
        eventually(() -> assertThat(thread(first.laptop)).isEqualTo(LAPTOP));
        assertThat(passport(first.laptop).at("/place")).isEqualTo("household");
        assertThat(thread(again.laptop))
                .containsExactly(
                        "0 DeviceListed listed",
                        "1 DeviceHandedOver in-transit",
                        "1 DeviceReceived workshop",
                        "1 MachineRecognised",
                        "1 MachinesParted");
    }

    @Test
    void a_return_told_of_the_former_life_leaves_the_machine_where_it_is() {
        Story first = Story.whole(10);
        Story again = new Story(11);
        again.device("donations", "DeviceListed", again.laptop, 1, 0);
        again.device("donations", "DeviceHandedOver", again.laptop, 2, 1);
        again.device("repairs", "DeviceReceived", again.laptop, 1, 1);
        Event recognised = again.device("repairs", "MachineRecognised", again.laptop, 2, 1);
        hadBeen(recognised, first);
        first.device("redistribution", "DeviceReturned", first.laptop, 3, 4);
        first.events.forEach(PART.log()::publish);
        again.events.forEach(PART.log()::publish);
        eventually(() -> assertThat(thread(first.laptop))
                .containsSubsequence(
                        "4 DeviceReturned in-transit", "1 DeviceReceived workshop", "1 MachineRecognised"));
        assertThat(passport(first.laptop).at("/deviceId")).isEqualTo(again.laptop.toString());
        assertThat(passport(first.laptop).at("/place")).isEqualTo("workshop");
    }
}
