package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.MeantCommune.Named;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.gateway.territory.Availabilities;
import fr.boucle.gateway.territory.Availability;
import fr.boucle.gateway.territory.QuartierField;
import fr.boucle.gateway.territory.ServedPlace;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a household can choose from at a question: communes of one name, devices there are, places that hand over. */
@Singleton
public class OwnChoices {
    /** In the address of the first question: that all communes of the name are offered, also where one was taken. */
    private static final String WHICH = "laquelle";

    private final ServiceCalls calls;
    private final Communes communes;
    private final Availabilities availabilities;

    OwnChoices(ServiceCalls calls, Communes communes, Availabilities availabilities) {
        this.calls = calls;
        this.communes = communes;
        this.availabilities = availabilities;
    }

    /** Empty lists where a question has no such choice. */
    public record Choice(
            List<Named> communes,
            List<Availability> devices,
            List<Structure> structures,
            Map<String, String> quartiers) {}

    Choice of(Visitor visitor, OwnStep step, Form form) {
        return switch (step) {
            case COMMUNE ->
                new Choice(
                        visitor.asked(WHICH).isPresent() ? communes.all(visitor, form) : named(visitor, form),
                        List.of(),
                        List.of(),
                        quartiers(visitor, form));
            case APPAREIL ->
                new Choice(List.of(), availabilities.of(visitor, form.text("commune")), List.of(), Map.of());
            case STRUCTURE, VERIFICATION -> new Choice(List.of(), List.of(), structures(visitor, form), Map.of());
            case BESOIN, FOYER, USAGE, CONTACT -> new Choice(List.of(), List.of(), List.of(), Map.of());
        };
    }

    /** Several communes, where what was typed means more than one and none was chosen. */
    private List<Named> named(Visitor visitor, Form form) {
        return form.isEmpty("commune") ? communes.search(visitor, form).found() : List.of();
    }

    /** Those of the commune that was just told, where the steward loaded any. */
    private Map<String, String> quartiers(Visitor visitor, Form form) {
        Map<String, String> offered = new LinkedHashMap<>();
        if (visitor.asked(QuartierField.NAME).isPresent() && !form.isEmpty("commune")) {
            calls.find(
                            visitor,
                            Service.REDISTRIBUTION,
                            "/territory?communeCode=" + Visitor.encoded(form.text("commune")),
                            ServedPlace.class)
                    .ifPresent(place -> place.quartiers().forEach(one -> offered.put(one.code(), one.name())));
        }
        return offered;
    }

    private List<Structure> structures(Visitor visitor, Form form) {
        return calls.list(
                visitor,
                Service.REDISTRIBUTION,
                "/structures?near=" + Visitor.encoded(form.text("commune")),
                Structure.class);
    }
}
