package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.repairs.device.Check;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Eventually;
import fr.boucle.testkit.Someone;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Devices drawn at random, with blank, unknown, partial and false facts in any order, over the real API: what becomes ready,
 * and what becomes a part that may carry data, was proved, by an oracle that knows only what was really done. The seed is printed with what fails.
 */
class NothingLeavesUnprovedTest {
    private static final int DEVICES = 90;
    private static final int STEPS = 22;
    private static final List<String> KINDS =
            Stream.of(DeviceKind.values()).map(Enum::name).toList();
    private static final List<String> HOWS =
            List.of("MAKER_SAYS_NONE", "COVER_OPENED", "BIOS_LISTS_NONE", "SETTINGS_RESET", "NOTHING_TO_SET");
    private static final List<String> MEDIA = List.of("", "HDD", "SSD", "OTHER");

    private final Workshop workshop = new Workshop();
    private final Workshop colleague = new Workshop();
    private final PartsDrawn parts = new PartsDrawn(workshop);
    private final PathsDrawn paths = new PathsDrawn(workshop);

    @Test
    void no_combination_of_blank_unknown_and_partial_facts_leads_to_stock() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Truth> devices = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            String medium = MEDIA.get(random.nextInt(MEDIA.size()));
            String state = random.nextInt(4) == 0 ? "MEDIA_REMOVED" : "ERASURE_ENTRUSTED";
            String named = isBuiltIn(kind) && medium.equals("HDD") ? "" : medium;
            devices.add(announced(kind, named, state, random));
        }
        int ready = 0;
        for (Truth truth : devices) {
            Eventually.eventually(() -> workshop.show(truth.device.deviceId()).expect(200));
            ready += play(truth, random, seed) ? 1 : 0;
        }
        assertThat(ready).as("some do leave, seed %d", seed).isPositive();
    }

    /** Sometimes its inventory knows of one more medium, and can't name it. */
    private Truth announced(String kind, String named, String state, Random random) {
        boolean out = state.equals("MEDIA_REMOVED");
        String serial = Workshop.freshSerial();
        if (random.nextInt(5) > 0 || out || !named.isEmpty()) {
            return new Truth(kind, named, out, workshop.told(kind, named, serial, state));
        }
        Truth unseen = new Truth(kind, named, out, workshop.inventoried(kind, serial, "[]", 1, state));
        unseen.mustLook = !unseen.isBuiltIn();
        return unseen;
    }

    private static boolean isBuiltIn(String kind) {
        return Memory.of(kind) == Memory.SOLDERED;
    }

    private boolean play(Truth truth, Random random, long seed) {
        if (random.nextInt(10) > 0) {
            note(truth, "reception", put(truth, "reception", "{}"));
        }
        for (int step = 0; step < STEPS; step++) {
            one(truth, random);
            parts.askTooEarly(truth, random, seed);
            Answer asked = paths.leave(truth, random);
            String state = workshop.show(truth.device.deviceId()).at("/state");
            boolean left = asked.status() == 204 || state.equals("READY");
            assertThat(left && !truth.isProved())
                    .as("seed %d, %s %s: %s", seed, truth.kind, truth.named ? "named" : "blank", truth.done)
                    .isFalse();
            if (left) {
                paths.tellsOfCards(truth, seed);
                JsonNode told =
                        workshop.event(truth.device.deviceId(), "DeviceReady").json();
                assertThat(told.at("/tests/untested").size() == 0
                                || !told.at("/refurbished").asBoolean())
                        .isTrue();
                if (truth.done.stream().anyMatch(done -> done.startsWith("came back"))) {
                    return true;
                }
                if (random.nextBoolean()) {
                    back(truth);
                } else {
                    paths.sentBack(truth);
                }
            }
        }
        return truth.done.stream().anyMatch(done -> done.startsWith("came back"));
    }

    /** A household brings it back: all of it is to be proved again. */
    private void back(Truth truth) {
        Event _ = workshop.service
                .log()
                .publish(
                        "fr.boucle.redistribution.DeviceReturned.v1",
                        truth.device.deviceId(),
                        6,
                        4,
                        "{\"deviceId\":\"" + truth.device.deviceId() + "\",\"toOrganisationId\":\"" + workshop.id
                                + "\",\"reasonCode\":\"BROKEN_DOWN\",\"returnedAt\":\"" + Instant.now() + "\"}");
        Eventually.eventually(() ->
                assertThat(workshop.show(truth.device.deviceId()).at("/state")).isNotEqualTo("READY"));
        truth.comesBack();
    }

    private Answer put(Truth truth, String noun, String body) {
        return workshop.put(truth.device.deviceId(), noun, body);
    }

    private void note(Truth truth, String what, Answer answer) {
        truth.done.add(what + " " + answer.status());
    }

    private void one(Truth truth, Random random) {
        switch (random.nextInt(14)) {
            case 0 -> note(truth, "blank media", put(truth, "media", "{\"media\":[]}"));
            case 1 -> search(truth, random);
            case 2 -> found(truth, random);
            case 3, 4 -> wipe(truth, random);
            case 5 -> manual(truth, random);
            case 6 -> paths.reset(truth, random);
            case 7 -> remove(truth);
            case 8 -> correct(truth, random);
            case 9, 10 -> {
                test(truth, random);
                note(truth, "grade", put(truth, "grade", "{\"appearance\":\"A\"}"));
            }
            case 11 -> paths.one(truth, random);
            default -> note(truth, "reception", put(truth, "reception", "{}"));
        }
    }

    private void search(Truth truth, Random random) {
        String how = HOWS.get(random.nextInt(HOWS.size()));
        Answer answer = put(truth, "media", "{\"media\":[],\"absence\":{\"how\":\"" + how + "\",\"note\":\"fiche\"}}");
        if (answer.status() == 204) {
            truth.looked(how);
        }
        note(truth, how, answer);
    }

    private void found(Truth truth, Random random) {
        if (random.nextInt(5) > 0) {
            return;
        }
        Answer answer = put(
                truth, "media", "{\"media\":[{\"serialNumber\":\"" + Workshop.freshSerial() + "\",\"type\":\"SSD\"}]}");
        truth.secondFound |= answer.status() == 204;
        note(truth, "second", answer);
    }

    private void wipe(Truth truth, Random random) {
        String good = Logs.erased(truth.device.medium());
        String log =
                switch (random.nextInt(7)) {
                    case 0 -> Logs.failed(truth.device.medium());
                    case 1 -> good.replace("500107862016", "    67108864");
                    case 2 -> Logs.at(good, Instant.now().minus(Duration.ofDays(30)));
                    case 3 -> good.replace("/dev/sda", "/dev/sda1");
                    case 4 -> good.replace("1R+B+VL", "1R+B+NV");
                    case 5 -> Logs.erased(Workshop.freshSerial());
                    default -> good;
                };
        Answer answer = workshop.attach(log);
        boolean accepted =
                answer.status() == 201 && answer.at("/drives/0/verdict").equals("ACCEPTED");
        assertThat(accepted && !log.equals(good)).as("%s", log).isFalse();
        truth.wiped |= accepted;
        truth.logged |= accepted;
        truth.typed |= answer.text().contains(truth.device.deviceId().toString());
        note(truth, "log", answer);
    }

    private void manual(Truth truth, Random random) {
        boolean verified = random.nextBoolean();
        String level = random.nextBoolean() ? "PURGE" : "CLEAR";
        String method = random.nextInt(4) == 0 ? "CRYPTOGRAPHIC_ERASE" : "ATA_SANITIZE";
        String medium = truth.isBuiltIn() && random.nextInt(3) == 0 ? "BUILT-IN" : truth.device.medium();
        Answer answer = put(
                truth,
                "manual-erasures/" + medium,
                "{\"method\":\"" + method + "\",\"level\":\"" + level + "\",\"tool\":\"hdparm 9.65\",\"verified\":"
                        + verified + "}");
        truth.wiped |= answer.status() == 204 && verified && medium.equals(truth.device.medium());
        note(truth, "manual " + method + " of " + medium, answer);
    }

    private void remove(Truth truth) {
        Answer answer = put(truth, "media/" + truth.device.medium() + "/removal", "{\"massGrams\":90}");
        truth.removed |= answer.status() == 204 && !truth.out;
        note(truth, "removal", answer);
    }

    /** One person alone strikes nothing out, whoever looks from another workshop. */
    private void correct(Truth truth, Random random) {
        String medium = random.nextBoolean() ? truth.device.medium() : "BUILT-IN";
        String path = "media/" + medium;
        note(truth, "doubt", put(truth, path + "/correction", "{\"reason\":\"NOT_A_MEDIUM\",\"note\":\"rien\"}"));
        note(truth, "look", put(truth, path + "/second-look", "{\"agreed\":true}"));
        var stranger = workshop.service.as(Someone.of(colleague.id, Role.TECHNICIAN));
        note(
                truth,
                "stranger",
                stranger.put(
                        "/api/repairs/devices/" + truth.device.deviceId() + "/" + path + "/second-look",
                        "{\"agreed\":true}"));
        note(truth, "dismiss", put(truth, path + "/second-look", "{\"agreed\":false}"));
    }

    private void test(Truth truth, Random random) {
        List<String> checks = new ArrayList<>(List.of("{\"check\":\"POWER\",\"result\":\"PASS\"}"));
        boolean tried = true;
        for (Check check : Check.of(DeviceKind.valueOf(truth.kind))) {
            int word = random.nextInt(check.isLock() ? 6 : 3);
            boolean unbound = check != Check.ACTIVATION_LOCK || !truth.isBuiltIn();
            if (check.isLock()) {
                tried &= word > 1 || (word == 1 && unbound);
            }
            if (word > 0 && check != Check.POWER) {
                checks.add(
                        "{\"check\":\"" + check + "\",\"result\":\"" + (word == 1 ? "NOT_APPLICABLE" : "PASS") + "\"}");
            }
        }
        Answer answer = put(truth, "diagnosis", "{\"checks\":[" + String.join(",", checks) + "]}");
        truth.locksTried = answer.status() == 204 ? tried : truth.locksTried;
        note(truth, "test", answer);
    }
}
