package fr.boucle.checks;

import static fr.boucle.testkit.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Someone;
import fr.boucle.values.DeviceCode;
import fr.boucle.web.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** The running services with something in each: objects of known organisations, made through the API or by events. */
final class World implements AutoCloseable {
    private static final String DEMO = "0199a4c2-7a00-7000-8000-0000000000";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Where a member with a role is at home, by role. */
    static final Map<String, String> HOMES = Map.of(
            "agent",
            "a1",
            "technician",
            "a2",
            "keeper",
            "a2",
            "mediator",
            "a3",
            "decider",
            "a4",
            "steward",
            "a4",
            "auditor",
            "a5");

    /** Another approved organisation in which a role is given that sees only what is its own organisation's. */
    static final Map<String, String> FOREIGN =
            Map.of("agent", "a6", "technician", "a7", "keeper", "a7", "mediator", "a8");

    final RunningServices services;
    final Canaries canaries = new Canaries();
    /** Ids by the name of the field or, for a path, by context and collection. */
    final Map<String, String> known = new LinkedHashMap<>();

    private final Map<String, Actor> own = new LinkedHashMap<>();

    World(RunningServices services) {
        this.services = services;
    }

    /** The member of the organisation whose objects the world holds. */
    Actor own(String role) {
        return own.computeIfAbsent(role, one -> Someone.of(UUID.fromString(DEMO + HOMES.get(one)), one));
    }

    /** A member with the same role in another approved organisation, which owns nothing here. */
    static Actor foreign(String role) {
        return Someone.of(UUID.fromString(DEMO + FOREIGN.get(role)), role);
    }

    Caller as(String context, String role) {
        return services.as(context, own(role));
    }

    void fill() {
        known.put("accounts/organisations", DEMO + "a1");
        known.put("organisationId", DEMO + "a1");
        known.put("accounts/members", DEMO.substring(0, 33) + "101");
        known.put("repairs/erasure-policies", DEMO + "a1");
        known.put("repairs/checklists", "LAPTOP");
        known.put("repairs/scans", "reception");
        known.put("repairs/levels", "MEMORY");
        known.put("redistribution/references", "priority-weights");
        known.put("redistribution/letters", "RECEIVED");
        known.put("donations/balances", "2026");
        known.put("donations/rules", "CLAIM_CAP");
        known.put("donations/CLAIM_CAP", "ALL");
        known.put("donations/ALL", "2099-01-01");
        known.put("donations/rows", "1");
        known.put("donations/lines", "1");
        known.put("redistribution/follow-ups", "3");
        known.put("wasteCode", "160213*");
        known.put("operationCode", "R 4");
        known.put("operationMode", "RECYCLAGE");
        known.put("barrier", Bodies.NOT_SENT);
        known.put("waste-register/entries", "0");
        List<String> contexts = Checkout.contexts();
        SignedIn.fill(this);
        if (contexts.contains("donations")) {
            Donated.fill(this);
        }
        if (contexts.contains("repairs")) {
            Repaired.fill(this);
        }
        if (contexts.contains("redistribution")) {
            Asked.fill(this);
        }
        if (contexts.contains("waste-register")) {
            Disposed.fill(this);
        }
    }

    /** Publishes a golden event about a fresh device; says the device's id. */
    String tell(String context, String event, int hop) {
        GoldenFile golden = GoldenFiles.of(context).stream()
                .filter(one -> one.event().equals(event))
                .findFirst()
                .orElseThrow();
        Map<String, String> fresh = new LinkedHashMap<>();
        String text = ID.matcher(golden.text())
                .replaceAll(found -> found.group().startsWith(DEMO)
                        ? found.group()
                        : fresh.computeIfAbsent(
                                found.group(), _ -> UUID.randomUUID().toString()));
        JsonNode json = golden.json();
        String code = DeviceCode.draw(new SecureRandom()).value();
        String device = Objects.requireNonNull(fresh.get(json.at("/deviceId").asText()));
        services.topics()
                .publish(golden, device, hop, text.replace(json.at("/code").asText(), code));
        known.put("observatory/passports", code);
        return device;
    }

    /** Asks until it is there. */
    static Answer await(Caller caller, String path, String what) {
        return eventually(Duration.ofSeconds(40), () -> {
            Answer answer = caller.get(path).expect(200);
            if (!answer.text().contains(what)) {
                throw new AssertionError(path + " does not show " + what + ": " + answer.text());
            }
            return answer;
        });
    }

    String resource(String name) {
        try (var in = Objects.requireNonNull(World.class.getResourceAsStream("/" + name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("@NAME@", canaries.name(name))
                    .replace("@WORD@", canaries.word(name))
                    .replace("@EMAIL@", canaries.email(name))
                    .replace("@PHONE@", canaries.phone(name))
                    .replace(
                            "@RUN@",
                            Long.toString(System.nanoTime() % 100_000_000, 36).toUpperCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of an operation with its parameters filled in. */
    String path(Operation operation) {
        String[] steps = operation.path().split("/");
        for (int i = 1; i < steps.length; i++) {
            if (steps[i].startsWith("{")) {
                String key = operation.context() + "/" + steps[i - 1];
                steps[i] = known.getOrDefault(key, UUID.randomUUID().toString());
            }
        }
        return String.join("/", List.of(steps)).replace("{format}", "csv");
    }

    /** Whether the object that the operation is about is known to be there. */
    boolean holds(Operation operation) {
        String[] steps = operation.path().split("/");
        for (int i = 1; i < steps.length; i++) {
            if (steps[i].startsWith("{")) {
                return known.containsKey(operation.context() + "/" + steps[i - 1]);
            }
        }
        return false;
    }

    @Override
    public void close() {
        services.close();
    }
}
