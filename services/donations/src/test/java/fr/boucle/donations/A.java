package fr.boucle.donations;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.donations.organisation.Organisations;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The language of these tests: organisations, inventories, lots and claims made as their makers make them. */
public final class A {
    public static final ServicePart PART = ServicePart.shared("donations");
    public static final String PREVIEWS = "/api/donations/inventories/previews";

    private A() {}

    /** An approved organisation and its member. */
    public record Member(UUID organisation, Actor actor) {
        public Caller calls() {
            return PART.as(actor);
        }
    }

    public static Member donor() {
        return approved("COLLECTIVITE", Role.AGENT, "");
    }

    public static Member association(String... statuses) {
        StringBuilder list = new StringBuilder();
        for (String status : statuses) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"status\":\"" + status
                            + "\",\"proof\":\"arrêté 44\",\"validFrom\":\"2020-01-01\",\"validUntil\":\"2099-12-31\"}");
        }
        return approved("ASSOCIATION", Role.TECHNICIAN, list.toString());
    }

    public static Member approved(String kind, String role, String statuses) {
        UUID id = Ids.next();
        PART.log().publish("fr.boucle.accounts.OrganisationApproved.v1", id, 1, null, approval(id, kind, statuses));
        Member member = new Member(id, new Actor(Ids.next(), id, Set.of(role)));
        eventually(
                () -> assertThat(PART.bean(Organisations.class).known(id).id()).isEqualTo(id));
        return member;
    }

    public static String approval(UUID id, String kind, String statuses) {
        return """
                {"organisationId":"%s","name":"Maison %s","kind":"%s","identifierType":"SIRET","identifier":"35600000000048",
                "statuses":[%s],"communeCode":"44109","postalCode":"44000","city":"Nantes","street":"1 rue de l'Exemple",
                "approvedAt":"2026-11-20T09:00:00Z"}""".formatted(id, id.toString().substring(30), kind, statuses);
    }

    public static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(A.class.getResourceAsStream("/inventories/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fixture with serials of this test's own, so that tests keep apart. */
    public static byte[] fresh(String name, String mark) {
        return new String(file(name), StandardCharsets.UTF_8)
                .replace("FIX-", mark + "-")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static Answer preview(Member donor, byte[] content) {
        return donor.calls().upload(PREVIEWS, "file", "parc", content, "application/octet-stream");
    }

    /** The devices of a confirmed inventory. */
    public static List<JsonNode> listed(Member donor, byte[] content) {
        Answer preview = preview(donor, content).expect(200);
        Answer confirmed = donor.calls()
                .ifMatch(preview.etag())
                .put("/api/donations/inventories/" + preview.at("/id"))
                .expect(200);
        List<JsonNode> devices = new ArrayList<>();
        confirmed.json().get("devices").forEach(devices::add);
        return devices;
    }

    /** Laptops without a story: one row each. */
    public static List<UUID> laptops(Member donor, int count) {
        StringBuilder csv = new StringBuilder("Type;Marque;Modèle;Numéro de série;Date d'achat;Prix d'achat\n");
        String mark = Ids.next().toString().substring(24);
        for (int i = 0; i < count; i++) {
            csv.append("Ordinateur portable;HP;EliteBook 840;" + mark + "-" + i + ";14/03/2020;600\n");
        }
        return listed(donor, csv.toString().getBytes(StandardCharsets.UTF_8)).stream()
                .map(device -> UUID.fromString(device.get("deviceId").asText()))
                .toList();
    }

    public static Map<String, Object> draft(List<UUID> devices) {
        return Map.of(
                "title", "Portables de bureau",
                "deviceIds", devices,
                "communeCode", "44109",
                "place", "2 rue de l'Exemple, Nantes",
                "pickUpConditions", "Quai de chargement",
                "claimDeadline",
                        InstantSource.system()
                                .instant()
                                .plus(Duration.ofDays(30))
                                .toString(),
                "removalDeadline",
                        LocalDate.ofInstant(InstantSource.system().instant().plus(Duration.ofDays(45)), ZoneOffset.UTC)
                                .toString());
    }

    public static UUID publishedLot(Member donor, List<UUID> devices) {
        UUID lot = Ids.next();
        donor.calls().put("/api/donations/lots/" + lot, draft(devices)).expect(201);
        donor.calls().put("/api/donations/lots/" + lot + "/publication").expect(204);
        return lot;
    }

    public static Answer claim(Member taker, UUID claim, UUID lot, List<UUID> devices) {
        return taker.calls()
                .put(
                        "/api/donations/claims/" + claim,
                        Map.of("lotId", lot, "deviceIds", devices, "resale", "NONE", "purpose", "Équiper des foyers"));
    }

    /** A claim accepted with erasure entrusted; its convention waits for signatures. */
    public static UUID convention(Member donor, Member taker, List<UUID> devices) {
        UUID claim = Ids.next();
        claim(taker, claim, publishedLot(donor, devices), devices).expect(201);
        return UUID.fromString(donor.calls()
                .put("/api/donations/claims/" + claim + "/acceptance", Map.of("dataState", "ERASURE_ENTRUSTED"))
                .expect(200)
                .at("/conventionId"));
    }

    public static Answer sign(Member side, UUID convention) {
        String path = "/api/donations/conventions/" + convention;
        String hash = side.calls().get(path).expect(200).at("/textSha256");
        return side.calls().put(path + "/signature", Map.of("textSha256", hash));
    }

    /** Devices handed over, with everything that comes before. */
    public static UUID handedOver(Member donor, Member taker, List<UUID> devices) {
        UUID convention = convention(donor, taker, devices);
        sign(donor, convention).expect(200);
        sign(taker, convention).expect(200);
        donor.calls()
                .put("/api/donations/conventions/" + convention + "/hand-over", Map.of())
                .expect(204);
        return convention;
    }
}
