package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Unavailable;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a household may ask with the code that its sealed cookie keeps for half an hour. */
@Singleton
class Household {
    private static final String DOOR = "/followed-requests";

    private final ServiceCalls calls;

    Household(ServiceCalls calls) {
        this.calls = calls;
    }

    /** The page for who holds a code; whoever does not is asked for it. */
    HttpResponse<?> with(Visitor visitor, Function<String, HttpResponse<?>> page) {
        Optional<String> code = visitor.trackingCode();
        return code.isPresent() ? page.apply(code.get()) : Views.seeOther("/suivre");
    }

    Request request(Visitor visitor, String code) {
        return calls.send(visitor, Service.REDISTRIBUTION, DOOR, body(code), Request.class);
    }

    /** Those that help, whose names are no secret; none where they cannot be read now. */
    Later<List<Structure>> structures(Visitor visitor) {
        return calls.later(() -> {
            try {
                return calls.list(visitor, Service.REDISTRIBUTION, "/structures", Structure.class);
            } catch (Unavailable | Refused notNow) {
                return List.of();
            }
        });
    }

    List<Notice> notices(Visitor visitor, String code) {
        return List.of(calls.send(visitor, Service.REDISTRIBUTION, DOOR + "/notices", body(code), Notice[].class));
    }

    Map<String, Object> export(Visitor visitor, String code) {
        return calls.send(visitor, Service.REDISTRIBUTION, DOOR + "/exports", body(code), ServiceCalls.ANYTHING);
    }

    Export kept(Visitor visitor, String code) {
        return calls.send(visitor, Service.REDISTRIBUTION, DOOR + "/exports", body(code), Export.class);
    }

    byte[] calendar(Visitor visitor, String code) {
        return calls.bytes(visitor, Service.REDISTRIBUTION, DOOR + "/appointments", body(code));
    }

    void revokeMandate(Visitor visitor, String code) {
        calls.put(visitor, Service.REDISTRIBUTION, DOOR + "/mandate-revocation", body(code));
    }

    void erase(Visitor visitor, String code) {
        calls.put(visitor, Service.REDISTRIBUTION, DOOR + "/erasure", body(code));
    }

    void answer(Visitor visitor, String code, Map<String, ?> answers) {
        put(visitor, code, "/answers", answers);
    }

    List<OwnTime> times(Visitor visitor, String code) {
        return List.of(calls.send(visitor, Service.REDISTRIBUTION, DOOR + "/slots", body(code), OwnTime[].class));
    }

    /** Names who fetches the device; the code to give to that person. */
    String proxy(Visitor visitor, String code, String name) {
        Map<String, Object> content = Map.of("trackingCode", code, "name", name);
        return String.valueOf(
                calls.put(visitor, Service.REDISTRIBUTION, DOOR + "/proxy", content, ServiceCalls.ANYTHING)
                        .get("pickUpCode"));
    }

    /** Has the device brought; the code to say once it is there. */
    String delivery(Visitor visitor, String code, Map<String, Object> wish) {
        Map<String, Object> content = Map.of("trackingCode", code, "wish", wish);
        return String.valueOf(
                calls.put(visitor, Service.REDISTRIBUTION, DOOR + "/delivery", content, ServiceCalls.ANYTHING)
                        .get("pickUpCode"));
    }

    void put(Visitor visitor, String code, String deed, Map<String, ?> said) {
        Map<String, Object> content = new HashMap<>(said);
        content.put("trackingCode", code);
        calls.put(visitor, Service.REDISTRIBUTION, DOOR + deed, content);
    }

    private static Map<String, Object> body(String code) {
        return Map.of("trackingCode", code);
    }
}
