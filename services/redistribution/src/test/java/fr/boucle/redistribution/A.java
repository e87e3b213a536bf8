package fr.boucle.redistribution;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Golden;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The test language: what is given, through the same doors as in life. */
public final class A {
    public static final String API = "/api/redistribution";
    public static final ObjectMapper JSON = new ObjectMapper();

    private A() {}

    public static ServicePart service() {
        return ServicePart.shared("redistribution");
    }

    public static Actor mediator() {
        return Someone.with(Role.MEDIATOR);
    }

    public static Actor decider() {
        return Someone.with(Role.DECIDER);
    }

    /** A device that a workshop has made ready, seen in stock. */
    public static UUID readyDevice(Actor technician, String kind) {
        return readyDevice(technician, kind, "NONE", "44109", List.of("CHARGER"));
    }

    public static UUID readyDevice(
            Actor technician, String kind, String resale, String commune, List<String> accessories) {
        UUID id = Ids.next();
        publishReady(id, technician.organisation(), kind, resale, commune, accessories, 2);
        inStock(technician, id);
        return id;
    }

    public static void inStock(Actor technician, UUID id) {
        eventually(() -> assertThat(
                        service().as(technician).get(API + "/stock?limit=200").text())
                .contains(id.toString()));
    }

    public static Event publishReady(
            UUID id, UUID workshop, String kind, String resale, String commune, List<String> accessories, int hop) {
        return publishReady(id, workshop, kind, resale, commune, accessories, hop, List.of());
    }

    /** The same with functions that fail. */
    public static Event publishReady(
            UUID id,
            UUID workshop,
            String kind,
            String resale,
            String commune,
            List<String> accessories,
            int hop,
            List<String> faults) {
        ObjectNode ready = golden("repairs", "DeviceReady");
        ready.put("deviceId", id.toString())
                .put("organisationId", workshop.toString())
                .put("resale", resale)
                .put("communeCode", commune);
        ((ObjectNode) ready.get("device")).put("kind", kind);
        var _ = ready.set("accessories", JSON.valueToTree(accessories));
        var _ = ((ObjectNode) ready.get("tests")).set("failed", JSON.valueToTree(faults));
        return service().log().publish("fr.boucle.repairs.DeviceReady.v1", id, hop, hop, ready.toString());
    }

    public static ObjectNode golden(String context, String event) {
        try {
            return (ObjectNode) JSON.readTree(Golden.json(context, event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of a mediator's request; the contact is drawn, so that no two tests share a household. */
    public static ObjectNode request(String need, String kindWanted) {
        return request(
                need,
                kindWanted,
                "06" + String.format("%08d", RandomGenerator.getDefault().nextInt(100_000_000)));
    }

    public static ObjectNode request(String need, String kindWanted, String phone) {
        ObjectNode body = JSON.createObjectNode();
        body.put("need", need)
                .put("people", 3)
                .put("communeCode", "44109")
                .put("kindWanted", kindWanted)
                .put("mobility", false)
                .put("internet", true)
                .put("accessibleEquipment", false);
        body.putArray("household").add("SCHOOL_CHILD");
        body.putArray("use").add("SCHOOL");
        body.putArray("accessories").add("CHARGER");
        body.putObject("mandate")
                .put("purpose", "Accès au numérique")
                .put("until", inMonths(6).toString());
        body.putObject("contact").put("name", "Nora Exemple").put("phone", phone);
        return body;
    }

    public record Opened(String reference, String code, String etag) {}

    public static Opened opened(Actor mediator, JsonNode body) {
        Answer answer =
                service().as(mediator).once().post(API + "/requests", body).expect(201);
        return new Opened(answer.at("/reference"), answer.at("/trackingCode"), answer.etag());
    }

    public static ObjectNode grant(UUID deviceId) {
        return JSON.createObjectNode()
                .put("outcome", "GRANTED")
                .put("deviceId", deviceId.toString())
                .put("reasonCode", "URGENT_NEED")
                .put("explanation", "Premier de la file");
    }

    /** A reservation of a fresh device for a fresh request. */
    public record Reserved(Actor mediator, Actor technician, Opened request, UUID device, String id) {
        public String path() {
            return API + "/reservations/" + id;
        }
    }

    public static Reserved reserved() {
        return reserved("NONE", "LAPTOP", List.of("CHARGER"));
    }

    public static Reserved reserved(String resale, String kind, List<String> accessories) {
        Actor mediator = mediator();
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID device = readyDevice(technician, kind, resale, "44109", accessories);
        Opened request = opened(mediator, request("NONE", kind));
        String id = service()
                .as(decider())
                .ifMatch(request.etag())
                .put(API + "/requests/" + request.reference() + "/decision", grant(device))
                .expect(200)
                .at("/reservationId");
        return new Reserved(mediator, technician, request, device, id);
    }

    public static Reserved delivered() {
        Reserved reserved = reserved();
        service()
                .as(reserved.technician())
                .put(reserved.path() + "/preparation", "{}")
                .expect(204);
        service()
                .as(reserved.mediator())
                .put(reserved.path() + "/hand-over", code(reserved.request()))
                .expect(204);
        return reserved;
    }

    public static ObjectNode code(Opened request) {
        return JSON.createObjectNode().put("trackingCode", request.code());
    }

    public static List<Event> events(Object key) {
        return service().log().of("redistribution", key);
    }

    public static long count(String query) {
        try (Connection connection = service().database();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A day so many months ahead, for what may not be over. */
    public static LocalDate inMonths(int months) {
        return LocalDate.now(ZoneId.of("Europe/Paris")).plusMonths(months);
    }

    /** A moment as people in the territory read it. */
    public static String inParis(DateTimeFormatter words, OffsetDateTime when) {
        return when.atZoneSameInstant(ZoneId.of("Europe/Paris")).format(words);
    }
}
