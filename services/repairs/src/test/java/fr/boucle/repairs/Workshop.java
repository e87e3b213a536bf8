package fr.boucle.repairs;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Eventually;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A workshop of its own with its technician: what tests say and do there. */
public final class Workshop {
    public static final String HANDED_OVER = "fr.boucle.donations.DeviceHandedOver.v1";
    private static final AtomicInteger SERIALS = new AtomicInteger(1000);

    public final ServicePart service = ServicePart.shared("repairs");
    public final UUID id = Ids.next();
    public final UUID donor = Ids.next();
    public final Actor technician = Someone.of(id, Role.TECHNICIAN);

    /** A device and the serial of its one medium. */
    public record Announced(UUID deviceId, String code, String medium) {}

    public static String freshSerial() {
        return "S2H" + Long.toString(System.nanoTime() % 1_000_000_000, 36).toUpperCase(java.util.Locale.ROOT)
                + SERIALS.incrementAndGet();
    }

    public Caller technician() {
        return service.as(technician);
    }

    public Announced announced(String mediumType) {
        return announced(mediumType, freshSerial(), "ERASURE_ENTRUSTED");
    }

    public Announced announced(String mediumType, String serial, String dataState) {
        return announced("LAPTOP", mediumType, serial, dataState);
    }

    /** A device of another kind. */
    public Announced announcedAs(String kind, String mediumType) {
        return announced(kind, mediumType, freshSerial(), "ERASURE_ENTRUSTED");
    }

    /** A device whose disk has the size of the virtual ones that genuine logs are of. */
    public Announced virtual(String serial) {
        Announced device = told("LAPTOP", "HDD", serial, 64, "ERASURE_ENTRUSTED");
        Eventually.eventually(() -> show(device.deviceId()).expect(200));
        return device;
    }

    private Announced announced(String kind, String mediumType, String serial, String dataState) {
        Announced device = told(kind, mediumType, serial, dataState);
        Eventually.eventually(() -> show(device.deviceId()).expect(200));
        return device;
    }

    /** Announces a device and does not wait until the workshop has read of it. */
    public Announced told(String kind, String mediumType, String serial, String dataState) {
        return told(kind, mediumType, serial, 476_940, dataState);
    }

    private Announced told(String kind, String mediumType, String serial, int megabytes, String dataState) {
        String media = mediumType.isEmpty()
                ? "[]"
                : "[{\"type\":\"" + mediumType + "\",\"serialNumber\":\"" + serial + "\",\"sizeMegabytes\":" + megabytes
                        + "}]";
        return inventoried(kind, serial, media, 0, dataState);
    }

    /**
     * Announces a device and does not wait.
     *
     * @param media the media that its inventory names, as JSON
     * @param unidentified how many more it knows to be there
     */
    public Announced inventoried(String kind, String serial, String media, int unidentified, String dataState) {
        UUID deviceId = Ids.next();
        String code = DeviceCode.draw(new Random()).value();
        String json = """
                {"deviceId":"%s","code":"%s","conventionId":"%s","donorOrganisationId":"%s",
                 "receiverOrganisationId":"%s","communeCode":"44109","legalBasis":"CG3P L3212-2 3°","resale":"NONE",
                 "dataState":"%s","erasureDeadline":"2026-12-20",
                 "device":{"kind":"%s","manufacturer":"Dell Inc.","model":"XPS 13 9350","serialNumber":"%s",
                 "acquiredOn":"2019-03-14","processor":"Intel Core i5-6200U","memoryMegabytes":8192,"media":%s%s},"unidentifiedMedia":%d,"massGrams":1290,"massSource":"REFERENCE",
                 "handedOverAt":"2026-11-20T10:00:00Z"}""".formatted(
                        deviceId,
                        code,
                        Ids.next(),
                        donor,
                        id,
                        dataState,
                        kind,
                        "M" + serial,
                        media,
                        kind.equals("LAPTOP") ? ",\"batteryHealthPercent\":88" : "",
                        unidentified);
        Event _ = service.log().publish(HANDED_OVER, deviceId, 7, 1, json);
        return new Announced(deviceId, code, serial);
    }

    public Announced received(String mediumType) {
        Announced device = announced(mediumType);
        technician()
                .put("/api/repairs/devices/" + device.deviceId() + "/reception", "{}")
                .expect(204);
        return device;
    }

    /** A device of another kind whose inventory names no medium, here. */
    public UUID receivedAs(String kind) {
        UUID deviceId = announcedAs(kind, "").deviceId();
        put(deviceId, "reception", "{}").expect(204);
        return deviceId;
    }

    public Announced erased() {
        Announced device = received("HDD");
        attach(Logs.erased(device.medium())).expect(201);
        return device;
    }

    public Announced graded() {
        Announced device = erased();
        diagnose(device.deviceId(), "{\"check\":\"SCREEN\",\"result\":\"PASS\"}")
                .expect(204);
        put(device.deviceId(), "grade", "{\"appearance\":\"B\"}").expect(200);
        return device;
    }

    public Announced ready() {
        Announced device = graded();
        put(device.deviceId(), "readiness", "{\"accessories\":[\"CHARGER\"]}").expect(204);
        return device;
    }

    public Answer show(UUID deviceId) {
        return technician().get("/api/repairs/devices/" + deviceId);
    }

    /** Whoever puts into stock or scraps here has looked into the slots of what may carry cards, and nothing was in them. */
    public Answer put(UUID deviceId, String noun, String body) {
        boolean leaves = (noun.equals("readiness") || noun.equals("scrapping")) && !body.contains("\"cards\"");
        return technician().put("/api/repairs/devices/" + deviceId + "/" + noun, leaves ? withoutCards(body) : body);
    }

    static String withoutCards(String body) {
        String more = body.equals("{}") ? "" : "," + body.substring(1, body.length() - 1);
        return "{\"cards\":{\"memoryCard\":\"NONE\",\"simCard\":\"NONE\"}" + more + "}";
    }

    /** What was tested; the locks that it does not name were tried and are off. */
    public Answer diagnose(UUID deviceId, String checks) {
        StringBuilder all = new StringBuilder(checks);
        for (String lock : List.of("BIOS_LOCK", "PERSISTENCE_LOCK", "MDM_LOCK", "ACTIVATION_LOCK")) {
            if (all.indexOf(lock) < 0) {
                all = all.append(",{\"check\":\"").append(lock).append("\",\"result\":\"PASS\"}");
            }
        }
        return put(deviceId, "diagnosis", "{\"checks\":[" + all + "],\"batteryHealthPercent\":88}");
    }

    public Answer attach(String log) {
        return technician()
                .once()
                .post("/api/repairs/erasure-reports", log.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    public Answer preview(String log) {
        return technician()
                .post("/api/repairs/erasure-reports/previews", log.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    /** The one event of this name about the device, once it is in the log. */
    public Event event(UUID deviceId, String name) {
        return Eventually.eventually(Duration.ofSeconds(30), () -> {
            List<Event> found = events(deviceId, name);
            if (found.isEmpty()) {
                throw new AssertionError("no " + name + " of " + deviceId + " yet");
            }
            return found.getLast();
        });
    }

    public List<Event> events(UUID deviceId, String name) {
        return service.log().of("repairs", deviceId).stream()
                .filter(event -> event.name().equals(name))
                .toList();
    }
}
