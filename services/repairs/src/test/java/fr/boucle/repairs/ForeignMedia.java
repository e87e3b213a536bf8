package fr.boucle.repairs;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Cards, sticks and disks of the stock, drawn at random: none of them answers for what the device itself keeps its data on. */
record ForeignMedia(Workshop workshop) {
    private static final String STICK = """
            {"class":"system","vendor":"Dell Inc.","product":"XPS 13 9350","children":[{"class":"storage","id":"usb:0",
             "businfo":"usb@1:2","children":[{"class":"disk","id":"disk","product":"JetFlash","serial":"%s",
             "size":8000000000,"capabilities":{"removable":"support is removable"}}]}]}""";

    void oneOf(Truth truth, Random random) {
        if (random.nextBoolean()) {
            stick(truth);
        } else {
            fitted(truth);
        }
    }

    /** A card or something else, noted among its disks: as the one without a number, as another one, or without a word. */
    void noted(Truth truth, Random random) {
        String serial = Workshop.freshSerial();
        boolean card = random.nextBoolean();
        String as = List.of("", ",\"knownAs\":\"\"", ",\"knownAs\":\"NO-SERIAL-1\"")
                .get(truth.isBuiltIn() || truth.cards.contains(Truth.NAMELESS) ? 0 : random.nextInt(3));
        String type = card ? "MEMORY_CARD" : random.nextBoolean() ? "OTHER" : "SIM_CARD";
        String body = "{\"media\":[{\"serialNumber\":\"" + serial + "\",\"type\":\"" + type + "\"" + as + "}]}";
        if (put(truth, "media", body).status() == 204) {
            (card ? truth.cards : truth.foreign).add(serial);
        }
    }

    /** All that was noted beside its own storage, and the card that stays. */
    void takenOut(Truth truth) {
        truth.foreign.removeIf(serial -> isTakenOut(truth, serial));
        boolean some = !truth.cards.isEmpty();
        truth.cards.removeIf(serial -> serial.equals(Truth.NAMELESS)
                ? nameless(truth).stream().anyMatch(handle -> isTakenOut(truth, handle))
                : isTakenOut(truth, serial));
        truth.cardOut |= some && truth.cards.isEmpty();
    }

    private List<String> nameless(Truth truth) {
        return workshop.show(truth.device.deviceId())
                .json()
                .at("/media")
                .valueStream()
                .filter(medium -> medium.at("/type").asText().equals("MEMORY_CARD"))
                .map(medium -> medium.at("/serialNumber").asText())
                .filter(serial -> serial.startsWith("NO-SERIAL-"))
                .toList();
    }

    private boolean isTakenOut(Truth truth, String serial) {
        return put(truth, "media/" + serial + "/removal", "{\"massGrams\":2,\"destination\":\"WASTE\"}")
                        .status()
                == 204;
    }

    /** A report of a system that was started from a stick lists the stick: it is nobody's disk, and goes home. */
    private void stick(Truth truth) {
        String serial = Workshop.freshSerial();
        put(truth, "facts", STICK.formatted(serial));
        isTakenOut(truth, serial);
    }

    /** A clean disk of the stock, with its proof. */
    private void fitted(Truth truth) {
        Workshop.Announced donor = workshop.erased();
        UUID part = Ids.next();
        workshop.put(
                        donor.deviceId(),
                        "harvested-parts/" + part,
                        "{\"kind\":\"MEDIUM\",\"massGrams\":115,\"mediumSerial\":\"" + donor.medium() + "\"}")
                .expect(204);
        if (put(truth, "fitted-parts/" + part, "{}").status() != 204) {
            return;
        }
        truth.fitted = true;
        JsonNode judged = workshop.attach(Logs.erased(donor.medium())).json();
        boolean accepted = judged.at("/drives/0/verdict").asText().equals("ACCEPTED");
        truth.done.add("its log " + accepted);
        if (!accepted) {
            truth.foreign.add(donor.medium());
        }
    }

    private Answer put(Truth truth, String noun, String body) {
        Answer answer = workshop.put(truth.device.deviceId(), noun, body);
        truth.done.add(noun + " " + body + " " + answer.status());
        return answer;
    }
}
