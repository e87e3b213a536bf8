package fr.boucle.repairs;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Eventually;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** What befalls a device beside its erasure, drawn at random: each says in its truth what it leaves unproved. */
record PathsDrawn(Workshop workshop, ForeignMedia foreign) {
    PathsDrawn(Workshop workshop) {
        this(workshop, new ForeignMedia(workshop));
    }

    private static final List<String> KINDS =
            Stream.of(DeviceKind.values()).map(Enum::name).toList();
    private static final List<String> LINKS = List.of("SAME_MACHINE", "SWAPPED", "MAINBOARD_REPLACED");

    void one(Truth truth, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> boardOfAFile(truth);
            case 1 -> usedPart(truth, random);
            case 2 -> anotherKind(truth, random);
            case 3 -> linked(truth, random);
            case 4, 5 -> foreign.noted(truth, random);
            case 6, 7 -> foreign.takenOut(truth);
            case 8 -> foreign.oneOf(truth, random);
            case 9 -> calledAndBack(truth, random);
            default -> cards(truth, random);
        }
    }

    /** Asked to leave: without a word of its cards, with half of one, or with all. */
    Answer leave(Truth truth, Random random) {
        String said = List.of(
                        "{}",
                        "{\"cards\":{\"memoryCard\":\"STAYS\",\"simCard\":\"NONE\"}}",
                        "{\"cards\":{\"memoryCard\":\"NONE\"}}",
                        Workshop.withoutCards("{}"))
                .get(random.nextInt(4));
        Answer asked =
                workshop.technician().put("/api/repairs/devices/" + truth.device.deviceId() + "/readiness", said);
        truth.done.add("readiness " + said + " " + asked.status());
        truth.cardsSaid |= asked.status() == 204 && said.contains("simCard") && !said.contains("STAYS");
        return asked;
    }

    /** What leaves says of its cards what is so: that one stays only where one is, that there was none only where none was. */
    void tellsOfCards(Truth truth, long seed) {
        String said = workshop.show(truth.device.deviceId())
                .json()
                .at("/cards/memoryCard")
                .asText();
        Assertions.assertThat(said)
                .as("seed %d, %s: %s", seed, truth.kind, truth.done)
                .isNotEqualTo("STAYS");
        Assertions.assertThat(said.isEmpty() && Memory.mayHoldCard(truth.called))
                .as("seed %d, %s: %s", seed, truth.kind, truth.done)
                .isFalse();
        Assertions.assertThat(truth.cardOut && said.equals("NONE"))
                .as("seed %d, %s: %s", seed, truth.kind, truth.done)
                .isFalse();
    }

    private Answer put(Truth truth, String noun, String body) {
        Answer answer = workshop.put(truth.device.deviceId(), noun, body);
        truth.done.add(noun + " " + body + " " + answer.status());
        return answer;
    }

    /** A reset with some of what it takes to mean something. */
    void reset(Truth truth, Random random) {
        List<String> facts = List.of("accountsRemoved", "encryptionSeen", "locksOff", "restartedToSetup");
        boolean all = random.nextInt(3) == 0;
        StringBuilder reset = new StringBuilder(
                "\"reset\":{\"system\":\"ANDROID\",\"version\":" + (all ? 13 : 4 + random.nextInt(12)));
        boolean complete = true;
        for (String fact : facts) {
            boolean seen = all || random.nextBoolean();
            complete &= seen;
            reset = reset.append(",\"").append(fact).append("\":").append(seen);
        }
        boolean cards = all || random.nextBoolean();
        boolean stays = random.nextInt(8) == 0;
        if (cards) {
            reset = reset.append(",\"simCard\":\"NONE\",\"memoryCard\":\"")
                    .append(stays ? "STAYS" : "RETURNED")
                    .append('"');
        }
        Answer answer = put(
                truth,
                "manual-erasures/BUILT-IN",
                "{\"method\":\"PHONE_RESET\",\"level\":\"PURGE\",\"tool\":\"menu\",\"verified\":true," + reset + "}}");
        boolean done = answer.status() == 204 && complete && truth.isBuiltIn();
        truth.reset |= done;
        if (answer.status() == 204 && cards) {
            truth.cards(stays);
        }
    }

    /** A card that stays is a medium of which nobody here ever proves anything. */
    private void cards(Truth truth, Random random) {
        List<String> fates = List.of("NONE", "RETURNED", "DESTROYED", "STAYS");
        String fate = fates.get(random.nextInt(fates.size()));
        String body = "{\"media\":[],\"cards\":{\"memoryCard\":\"" + fate + "\",\"simCard\":\"NONE\"}}";
        if (put(truth, "media", body).status() == 204) {
            truth.cards(fate.equals("STAYS"));
        }
    }

    private void boardOfAFile(Truth truth) {
        String file = "{\"class\":\"system\",\"vendor\":\"Dell Inc.\",\"product\":\"XPS 13 9350\"}";
        if (put(truth, "facts?mainboardReplaced=true", file).status() == 200) {
            truth.anotherBoard();
        }
    }

    private void usedPart(Truth truth, Random random) {
        UUID part = Ids.next();
        String kind = random.nextBoolean() ? "OTHER" : "MAINBOARD";
        workshop.technician()
                .put(
                        "/api/repairs/parts/" + part,
                        "{\"kind\":\"" + kind + "\",\"origin\":\"SECOND_HAND\",\"massGrams\":10}")
                .expect(204);
        Answer fitted =
                put(truth, "fitted-parts/" + part, "{\"replaced\":{\"destination\":\"WASTE\",\"massGrams\":10}}");
        if (fitted.status() == 204) {
            truth.anotherBoard();
        }
    }

    /** What it is called changes nothing of what it is. */
    private void anotherKind(Truth truth, Random random) {
        called(truth, KINDS.get(random.nextInt(KINDS.size())));
    }

    /** Taken for a tablet or a phone, perhaps reset as one, and called what it is again. */
    private void calledAndBack(Truth truth, Random random) {
        if (truth.isBuiltIn()) {
            return;
        }
        String was = truth.called;
        called(truth, random.nextBoolean() ? "TABLET" : "SMARTPHONE");
        for (int tries = 0; tries < 3; tries++) {
            reset(truth, random);
        }
        called(truth, was);
    }

    private void called(Truth truth, String kind) {
        if (truth.kind.equals("TABLET")) {
            return;
        }
        Answer answer = put(truth, "kind", "{\"kind\":\"" + kind + "\",\"reasonCode\":\"SEEN\",\"massGrams\":1290}");
        if (answer.status() == 204) {
            truth.callIt(kind);
        }
    }

    /** An unannounced machine that nobody has looked into. */
    private void linked(Truth truth, Random random) {
        UUID found = Ids.next();
        var seen = Map.of("kind", truth.kind, "manufacturer", "HP", "serialNumber", Workshop.freshSerial() + "Q");
        Answer opened = workshop.technician().put("/api/repairs/devices/" + found + "/unexpected-reception", seen);
        String why = LINKS.get(random.nextInt(LINKS.size()));
        Answer answer = put(truth, "aliases/" + found, "{\"reasonCode\":\"" + why + "\"}");
        if (opened.status() == 201 && answer.status() == 204) {
            truth.linked(!why.equals("SAME_MACHINE"));
        }
    }

    /** From the shelf, because data were seen on it. */
    void sentBack(Truth truth) {
        Event _ = workshop.service
                .log()
                .publish(
                        "fr.boucle.redistribution.DeviceSentBack.v1",
                        truth.device.deviceId(),
                        6,
                        4,
                        "{\"deviceId\":\"" + truth.device.deviceId()
                                + "\",\"reasonCode\":\"DATA_SEEN\",\"sentBackAt\":\"" + Instant.now() + "\"}");
        Eventually.eventually(() -> Assertions.assertThat(
                        workshop.show(truth.device.deviceId()).at("/state"))
                .isNotEqualTo("READY"));
        truth.dataSeen();
    }
}
