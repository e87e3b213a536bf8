package fr.boucle.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.Walk;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The test language: a territory's steward and what a steward registers. */
final class A {
    static final String PASSWORD = "quatre mots pas communs";
    private static final ServicePart PART = ServicePart.shared("accounts");
    private static final Caller STEWARD = PART.as(Someone.with(Role.STEWARD));
    private static final AtomicInteger COUNT = new AtomicInteger(1);

    private A() {}

    static ServicePart part() {
        return PART;
    }

    static Caller steward() {
        return STEWARD;
    }

    static Caller nobody() {
        return PART.asNobody();
    }

    /** A sheet with an RNA number of its own. */
    static Map<String, Object> sheet(OrganisationKind kind) {
        Map<String, Object> sheet = new HashMap<>();
        sheet.put("name", "Association d'essai");
        sheet.put("kind", kind.name());
        sheet.put("identifierType", "RNA");
        sheet.put("identifier", "W%09d".formatted(COUNT.getAndIncrement()));
        sheet.put("street", "1 rue de l'Essai");
        sheet.put("postalCode", "44000");
        sheet.put("city", "Nantes");
        sheet.put("communeCode", "44109");
        sheet.put("statuses", List.of());
        return sheet;
    }

    static Map<String, Object> with(Map<String, Object> sheet, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(sheet);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> status(String kind, String from, String until) {
        return Map.of("status", kind, "proof", "arrêté d'essai", "validFrom", from, "validUntil", until);
    }

    static String path(UUID organisation) {
        return "/api/accounts/organisations/" + organisation;
    }

    static UUID approved(OrganisationKind kind) {
        return approved(kind, "Association d'essai");
    }

    static UUID approved(OrganisationKind kind, String name) {
        UUID id = Ids.next();
        Answer _ = STEWARD.put(path(id), with(sheet(kind), "name", name)).expect(201);
        Answer _ = STEWARD.put(path(id) + "/approval").expect(200);
        return id;
    }

    /** A person with an address and the password above. */
    record Person(UUID id, UUID organisation, String email) {
        Answer signsIn() {
            return signsIn(PASSWORD);
        }

        Answer signsIn(String password) {
            return signsInFrom("192.0.2.1", password);
        }

        Answer signsInFrom(String place, String password) {
            return nobody().with("X-Forwarded-For", place)
                    .post("/api/accounts/sessions", Map.of("email", email, "password", password));
        }
    }

    static Answer invite(UUID id, UUID organisation, String email, String... roles) {
        return STEWARD.put(
                "/api/accounts/members/" + id,
                Map.of("email", email, "organisationId", organisation, "roles", List.of(roles)));
    }

    static Answer accept(String code, String password) {
        return nobody().put("/api/accounts/invitations", Map.of("code", code, "password", password));
    }

    static Person active(UUID organisation, String... roles) {
        UUID id = Ids.next();
        String email = "essai." + COUNT.getAndIncrement() + "@exemple.test";
        Answer invited = invite(id, organisation, email, roles).expect(201);
        Answer _ = accept(invited.at("/invitationCode"), PASSWORD).expect(204);
        return new Person(id, organisation, email);
    }

    static Answer refresh(String token) {
        return nobody().post("/api/accounts/sessions/refresh", Map.of("refreshToken", token));
    }

    /** All lines of the journal as an actor reads them. */
    static List<JsonNode> journal(Actor reader) {
        return Walk.on(PART.as(reader), "/api/accounts/journal?limit=200").rows();
    }
}
