package fr.boucle.gateway;

import static fr.boucle.pagekit.PageBrowser.follow;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.boucle.web.Role;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;

/** A gateway before an upstream that answers as the services do on a quiet day. */
public final class Territory implements AutoCloseable {
    static final String INDICATORS = """
                {"asOf":"2026-11-20T09:00:00Z","devicesByPlace":{"listed":40,"reassigned":12,"in-transit":9,"workshop":31,"stock":8,
                "household":57,"waste":23,"missing":1},"stockByKind":{"LAPTOP":5,"DESKTOP":2,"SCREEN":1,"MULTIFUNCTION":1,"NETWORK":1},
                "waste":{"acceptedGrams":41000,"consignedGrams":36000,"treatedGramsByMode":{"RECYCLAGE":30000,"VALORISATION_ENERGETIQUE":2000,"ELIMINATION":500}},
                "devices":{"reduced":12,"reused":57,"repaired":19,"wasted":23,"recycled":11},"avoidedEmissions":{"formula":"s × (F + D) / L × Y − R, version 1",
                "kgCo2e":{"low":1100,"central":2800,"high":4500},
                "substitution":{"basis":"MEASURED","central":0.43,"answers":61,"fewestAnswers":30,"lastAnswerAt":"2026-11-18T09:00:00Z"}}}""";

    /** Every role that a member may have. */
    public static final List<String> ROLES = Stream.of(Role.class.getFields())
            .filter(constant -> constant.getType() == String.class)
            .map(Territory::value)
            .toList();

    final Upstream upstream = new Upstream();
    public final EmbeddedServer gateway = ApplicationContext.run(EmbeddedServer.class, upstream.properties());

    public Territory() {
        upstream.json("GET /api/repairs/parts/levels", "[]");
        upstream.json("GET /api/observatory/indicators", INDICATORS);
        upstream.json("GET /api/observatory/passports/7K4M92AB", """
                {"code":"7K4M92AB","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400","place":"household","steps":[
                {"event":"DeviceListed","day":"2026-10-01","month":"2026-10"},{"event":"DeviceHandedOver","day":"2026-11-06","month":"2026-11"},
                {"event":"ErasureAccepted","day":"2026-11-09","month":"2026-11"},{"event":"DeviceDelivered","month":"2026-11"}]}""");
    }

    public Territory quiet() {
        QuietDay.settle(upstream);
        return this;
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    /** From now on, whoever signs in has every role. */
    public Territory member() {
        return member(ROLES.toArray(String[]::new));
    }

    /** From now on, whoever signs in has these roles. */
    public Territory member(String... roles) {
        return of("COLLECTIVITE", roles);
    }

    /** The same, for an organisation of this kind. */
    Territory of(String kind, String... roles) {
        upstream.on("POST /api/accounts/sessions", 201, "application/json", """
                {"accessToken":"token-of-%s","refreshToken":"r","expiresInSeconds":600,"member":{"id":"m"},
                "organisation":{"id":"0195b3c0-0000-7000-8000-000000000001","name":"Nantes Métropole","kind":"%s"},"roles":["%s"]}""".formatted(
                        roles[0], kind, String.join("\",\"", roles)));
        upstream.json("PUT /api/accounts/sessions/end", "{}");
        return this;
    }

    String at(String path) {
        return "http://127.0.0.1:" + gateway.getPort() + path;
    }

    /** Signs in through the page. */
    void signIn(BrowserContext context) {
        try (Page page = context.newPage()) {
            page.navigate(at("/session"));
            page.fill("#courriel", "agent@nantes.demo");
            page.fill("#secret", "mot de passe");
            follow(page, "main button");
        }
    }

    @Override
    public void close() {
        gateway.close();
        upstream.close();
    }
}
