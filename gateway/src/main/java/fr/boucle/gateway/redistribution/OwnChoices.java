package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.gateway.territory.Availabilities;
import fr.boucle.gateway.territory.Availability;
import jakarta.inject.Singleton;
import java.util.List;

/** What a household can choose from at a question: communes of one name, devices there are, places that hand over. */
@Singleton
public class OwnChoices {
    private final ServiceCalls calls;
    private final Communes communes;
    private final Availabilities availabilities;

    OwnChoices(ServiceCalls calls, Communes communes, Availabilities availabilities) {
        this.calls = calls;
        this.communes = communes;
        this.availabilities = availabilities;
    }

    /** Empty lists where a question has no such choice. */
    public record Choice(List<Communes.Commune> communes, List<Availability> devices, List<Structure> structures) {}

    Choice of(Visitor visitor, OwnStep step, Form form) {
        return switch (step) {
            case COMMUNE -> new Choice(named(visitor, form), List.of(), List.of());
            case APPAREIL -> new Choice(List.of(), availabilities.of(visitor, form.text("commune")), List.of());
            case STRUCTURE, VERIFICATION -> new Choice(List.of(), List.of(), structures(visitor, form));
            case BESOIN, FOYER, USAGE, CONTACT -> new Choice(List.of(), List.of(), List.of());
        };
    }

    /** Several communes, where what was typed means more than one and none was chosen. */
    private List<Communes.Commune> named(Visitor visitor, Form form) {
        return form.isEmpty("commune") ? communes.search(visitor, form).found() : List.of();
    }

    private List<Structure> structures(Visitor visitor, Form form) {
        return calls.list(
                visitor,
                Service.REDISTRIBUTION,
                "/structures?near=" + Visitor.encoded(form.text("commune")),
                Structure.class);
    }
}
