package fr.boucle.redistribution.endowment;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** The test language: a structure that asks for a place of its own, and a workshop, on a kind that no household of the other tests waits for. */
public final class AStructure {
    static final String ALL = API + "/endowments";

    final Actor technician = Someone.with(Role.TECHNICIAN);
    public final Actor structure = approved("MEDIATION", Role.MEDIATOR);

    static Actor approved(String kind, String role) {
        UUID id = Ids.next();
        var approved = A.golden("accounts", "OrganisationApproved")
                .put("organisationId", id.toString())
                .put("kind", kind)
                .put("name", "Maison " + id);
        service().log().publish("fr.boucle.accounts.OrganisationApproved.v1", id, 0, null, approved.toString());
        eventually(() -> assertThat(A.count("SELECT COUNT(*) FROM organisation WHERE HEX(id) = '"
                        + id.toString().replace("-", "").toUpperCase(Locale.ROOT) + "'"))
                .isOne());
        return Someone.of(id, role);
    }

    public static ObjectNode wish(String kind, int number) {
        ObjectNode body = A.JSON.createObjectNode()
                .put("place", "SHELTER")
                .put("communeCode", "44109")
                .put("needs", "Six chambres, une salle commune")
                .put("answersFor", "La cheffe de service");
        body.putArray("wanted").addObject().put("kind", kind).put("number", number);
        return body;
    }

    public String asked(ObjectNode wish) {
        return service().as(structure).once().post(ALL, wish).expect(201).at("/reference");
    }

    public Answer shown(Actor reader, String reference) {
        return service().as(reader).get(ALL + "/" + reference).expect(200);
    }

    Answer decide(String reference, String body) {
        Actor decider = A.decider();
        return service()
                .as(decider)
                .ifMatch(shown(decider, reference).etag())
                .put(ALL + "/" + reference + "/decision", body);
    }

    static String accept(String kind, int number) {
        return "{\"outcome\":\"ACCEPTED\",\"granted\":[{\"kind\":\"%s\",\"number\":%d}],\"explanation\":\"Oui\"}"
                .formatted(kind, number);
    }

    List<UUID> ready(String kind, int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> A.readyDevice(technician, kind))
                .toList();
    }

    /** Three of a kind promised to the structure, the ids of their reservations. */
    public List<String> promised(String reference, String kind) {
        var _ = ready(kind, 3);
        decide(reference, accept(kind, 3)).expect(200);
        return shown(structure, reference).json().findValuesAsText("reservationId");
    }

    void handOver(String reference) {
        shown(structure, reference).json().at("/devices").forEach(device -> service()
                .as(Someone.of(UUID.fromString(device.at("/workshopId").asText()), Role.TECHNICIAN))
                .put(API + "/reservations/" + device.at("/reservationId").asText() + "/preparation", "{}")
                .expect(204));
        shown(structure, reference).json().at("/devices").findValuesAsText("workshopId").stream()
                .distinct()
                .forEach(workshop -> service()
                        .as(Someone.of(UUID.fromString(workshop), Role.TECHNICIAN))
                        .put(ALL + "/" + reference + "/hand-over", "{}")
                        .expect(200));
    }
}
