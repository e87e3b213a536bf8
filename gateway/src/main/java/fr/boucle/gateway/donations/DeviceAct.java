package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.session.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a donor does to many devices, with what is said of all of them at once. */
public enum DeviceAct {
    ORIENT("orientation", "orientation", "LISTED"),
    KEEP("garde", "reassignment", "LISTED"),
    WITHDRAW("retrait", "withdrawal", "LISTED"),
    DISCARD("recyclage", "waste", "LISTED"),
    LIST("inscription", "listing", "WITHDRAWN");

    public static final List<DeviceAct> ALL = List.of(values());

    private final String slug;
    private final String act;
    private final String state;

    DeviceAct(String slug, String act, String state) {
        this.slug = slug;
        this.act = act;
        this.state = state;
    }

    public String slug() {
        return slug;
    }

    /** How the service calls it. */
    public String act() {
        return act;
    }

    /** The state in which most of its devices are. */
    public String state() {
        return state;
    }

    static DeviceAct named(String slug) {
        return Stream.of(values())
                .filter(one -> one.slug.equals(slug))
                .findFirst()
                .orElseThrow(Refused::absent);
    }

    Map<String, Object> terms(Form form) {
        return switch (this) {
            case ORIENT -> Map.of("orientation", form.text("orientation"), "reason", form.text("raison"));
            case KEEP, WITHDRAW, DISCARD -> Map.of("reasonCode", form.text("raison"));
            case LIST -> Map.of();
        };
    }
}
