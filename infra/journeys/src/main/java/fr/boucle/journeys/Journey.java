package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * The main journey, against a running system: from an inventory file to a home, and to the waste register. Prints each
 * step and both devices' passports; ends with 1 at the first surprise.
 */
public final class Journey {
    private static final List<String> TO_A_HOME = List.of(
            "DeviceListed",
            "DeviceHandedOver",
            "DeviceReceived",
            "ErasureAccepted",
            "PartFitted",
            "DeviceDiagnosed",
            "DeviceReady",
            "DeviceReserved",
            "DeviceDelivered");
    private static final List<String> TO_THE_REGISTER = List.of(
            "DeviceListed",
            "DeviceHandedOver",
            "DeviceReceived",
            "ErasureBlocked",
            "PartHarvested",
            "DeviceScrapped",
            "WasteItemAccepted",
            "WasteLotWeighed",
            "WasteLotConsigned",
            "RegisterLineWritten");

    private static final List<String> BACK_FROM_A_HOME =
            List.of("DeviceListed", "DeviceDelivered", "DeviceReturned", "DeviceSentBack");

    private Journey() {}

    /**
     * Plays the journey.
     *
     * @param args {@code --url} of the gateway (default {@code http://127.0.0.1:8080}) and {@code --password} of the
     *     demonstration accounts (default: {@code BOUCLE_DEMO_PASSWORD})
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            play(Arguments.url(args), Arguments.password(args), out);
            out.printf("%nThe loop is closed.%n");
        } catch (Surprise surprise) {
            out.printf("%n   ✗ %s%n", surprise.getMessage());
            System.exit(1);
        }
    }

    /**
     * Plays the journey once; it may be played again on the same system.
     *
     * @param url the gateway
     * @param password of the demonstration accounts
     * @param out where it is told
     */
    static void play(URI url, String password, PrintStream out) {
        Territory people = Territory.at(url, password);
        Story story = new Story(out);
        String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Handed handed = new Gift(people, story, run).play();
        Workshop workshop = new Workshop(people, story);
        workshop.play(handed);
        String reservation = new Home(people, story, run).play(handed.sound().id());
        Answer line = new Waste(people, story).play(handed.failing().id());
        story.chapter("Each device's thread, from end to end");
        story.passport("To a home", passport(people, handed.sound().id(), "household", TO_A_HOME));
        story.passport("To the register", passport(people, handed.failing().id(), "waste", TO_THE_REGISTER));
        new AfterSales(people, story, workshop).play(reservation, handed.sound().id());
        story.passport("Back from the home", passport(people, handed.sound().id(), "stock", BACK_FROM_A_HOME));
        new DropOff(people, story).play();
        new RegisterAudit(people, story).play(line);
    }

    private static JsonNode passport(Territory people, UUID device, String place, List<String> expected) {
        return people.agent()
                .await(
                        "/api/observatory/devices/" + device + "/passport",
                        "the whole thread",
                        passport -> passport.at("/place").asText().equals(place) && inOrder(passport, expected))
                .json();
    }

    private static boolean inOrder(JsonNode passport, List<String> expected) {
        List<String> events = passport.at("/steps")
                .valueStream()
                .map(step -> Objects.requireNonNull(step.at("/event").asText()))
                .filter(expected::contains)
                .distinct()
                .toList();
        return events.equals(expected);
    }
}
