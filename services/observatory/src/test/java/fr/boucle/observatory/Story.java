package fr.boucle.observatory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Golden;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The test language: what happens to a laptop and to a desktop, told by the golden events under ids of this story's own. */
final class Story {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LAPTOP = "0199a4c2-7b00-7000-8000-000000000001";
    private static final String DESKTOP = "0199a4c2-7b00-7000-8000-000000000002";

    final UUID laptop = Ids.next();
    final UUID desktop = Ids.next();
    final UUID convention = Ids.next();
    final UUID claim = Ids.next();
    final UUID givenLot = Ids.next();
    final UUID wasteLot = Ids.next();
    final String laptopCode;
    final String desktopCode;
    final String reference;
    final List<Event> events = new ArrayList<>();

    Story(long seed) {
        Random random = new Random(seed + System.nanoTime());
        laptopCode = DeviceCode.draw(random).value();
        desktopCode = DeviceCode.draw(random).value();
        reference = "R" + laptopCode.substring(0, 7);
    }

    /** From the gift to the home, and the other one to the waste register. */
    static Story whole(long seed) {
        Story story = new Story(seed);
        for (UUID device : List.of(story.laptop, story.desktop)) {
            story.device("donations", "DeviceListed", device, 1, 0);
        }
        story.other("donations", "LotPublished", story.givenLot, 1);
        story.other("donations", "DevicesClaimed", story.claim, 1);
        story.other("donations", "ConventionSigned", story.convention, 2);
        for (UUID device : List.of(story.laptop, story.desktop)) {
            story.device("donations", "DeviceHandedOver", device, 5, 1);
            story.device("repairs", "DeviceReceived", device, 1, 1);
        }
        story.device("repairs", "ErasureAccepted", story.laptop, 2, 1);
        story.device("repairs", "DeviceDiagnosed", story.laptop, 3, 1);
        story.device("repairs", "RepairAttempted", story.laptop, 4, 1);
        story.device("repairs", "DeviceReady", story.laptop, 5, 2);
        story.device("redistribution", "DeviceReserved", story.laptop, 1, 2);
        story.other("redistribution", "RequestDecided", Ids.next(), 2);
        story.device("redistribution", "DeviceDelivered", story.laptop, 2, 3);
        story.device("repairs", "ErasureBlocked", story.desktop, 2, 1);
        story.device("repairs", "DeviceScrapped", story.desktop, 3, 2);
        story.device("waste-register", "WasteItemAccepted", story.desktop, 1, 2);
        story.other("waste-register", "WasteLotWeighed", story.wasteLot, 2);
        story.other("waste-register", "WasteLotConsigned", story.wasteLot, 3);
        story.other("waste-register", "RegisterLineWritten", Ids.next(), 1);
        story.other("waste-register", "TreatmentConfirmed", story.wasteLot, 4);
        return story;
    }

    Event device(String context, String event, UUID device, long sequence, int hop) {
        return add(context, event, device, sequence, hop, device);
    }

    Event other(String context, String event, UUID key, long sequence) {
        return add(context, event, key, sequence, null, null);
    }

    private Event add(
            String context, String name, UUID key, long sequence, @Nullable Integer hop, @Nullable UUID device) {
        String type = "fr.boucle." + context + "." + name + ".v1";
        Event event = new Event(
                UUID.randomUUID().toString(), type, key.toString(), sequence, hop, "test", json(context, name, device));
        events.add(event);
        return event;
    }

    private ObjectNode json(String context, String name, @Nullable UUID device) {
        String lot = context.equals("donations") ? givenLot.toString() : wasteLot.toString();
        String text = Golden.json(context, name)
                .replace("0199a4c2-7c00-7000-8000-0000000000b1", lot)
                .replace("0199a4c2-7e00-7000-8000-0000000000e1", lot)
                .replace("0199a4c2-7c00-7000-8000-0000000000c1", claim.toString())
                .replace("0199a4c2-7c00-7000-8000-0000000000c2", convention.toString())
                .replace("R7K2M9Q4", reference);
        if (device != null) {
            String own = device.equals(laptop) ? laptopCode : desktopCode;
            text = text.replace(LAPTOP, device.toString())
                    .replace(DESKTOP, device.toString())
                    .replace("4G7K2MQ9X", own)
                    .replace("7H2K9MQ4Z", own);
        }
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
