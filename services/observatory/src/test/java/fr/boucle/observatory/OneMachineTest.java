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
    void a_machine_that_was_given_and_is_listed_again_goes_on_with_its_thread_at_once() {
        Story first = Story.whole(17);
        Story again = new Story(18);
        Event listed = again.device("donations", "DeviceListed", again.laptop, 1, 0);
        hadBeen(listed, first);
        first.events.forEach(PART.log()::publish);
        again.events.forEach(PART.log()::publish);
        eventually(() -> assertThat(thread(again.laptop)).containsAll(LAPTOP).hasSize(LAPTOP.size() + 1));
        Event parted = again.device("repairs", "MachinesParted", again.laptop, 2, 1);
        hadBeen(parted, first);
        PART.log().publish(parted);
        eventually(() -> assertThat(thread(again.laptop)).containsExactly("0 DeviceListed listed", "1 MachinesParted"));
        assertThat(thread(first.laptop)).isEqualTo(LAPTOP);
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
