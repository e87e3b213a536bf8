package fr.boucle.gateway.handover;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** A delivery as a form asks for it: by the household itself, or by its structure. */
@Singleton
public class DeliveryWish {
    public static final Map<String, String> PLACES = Map.of(
            "/wish/day", "jour",
            "/day", "jour",
            "/wish/partnerId", "partenaire",
            "/partnerId", "partenaire",
            "delivery-not-offered", "partenaire",
            "/wish/half", "moitie",
            "/half", "moitie");

    private final ServiceCalls calls;

    DeliveryWish(ServiceCalls calls) {
        this.calls = calls;
    }

    /** Those that deliver now. */
    public List<DeliveryPartner> partners(Visitor visitor) {
        return calls.list(visitor, Service.REDISTRIBUTION, "/delivery-partners", DeliveryPartner.class).stream()
                .filter(partner -> !partner.ways().isEmpty())
                .toList();
    }

    /** What is asked; what is missing stands on the page. The choice names a partner and a way at once. */
    public static Map<String, Object> content(Page page, Form form) {
        String[] chosen = form.text("partenaire").split("/", 2);
        if (chosen.length < 2) {
            page.fault("partenaire", "Choisissez qui apporte l'appareil, et où.");
        }
        String day = form.text("jour");
        if (!day.matches("\\d{4}-\\d{2}-\\d{2}")) {
            page.fault("jour", "Choisissez un jour.");
        }
        String half = form.text("moitie");
        if (!DeliveryPartner.HALVES.contains(half)) {
            page.fault("moitie", "Choisissez le matin ou l'après-midi.");
        }
        return page.failed() ? Map.of() : Map.of("partnerId", chosen[0], "way", chosen[1], "day", day, "half", half);
    }
}
