package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Waste lots of a site: weighed, consigned to an operator, treated. */
@Controller("/dechets")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Lots {
    private static final int GRAMS = 3;

    static final List<String> STATES = List.of("OPEN", "EMPTIED", "WEIGHED", "CONSIGNED", "TREATED");

    /** Who is chosen: the form's field and the service's member. */
    private static final Map<String, String> CHOSEN =
            Map.of("destination", "destinationOperatorId", "transporteur", "transporterOperatorId");

    /** What a consignment tells and may tell besides: the form's field and the service's member. */
    private static final Map<String, String> DEPARTURE = Map.of(
            "jour", "consignedOn",
            "operation", "operationCode",
            "mode", "operationMode",
            "bsd", "bsdNumber",
            "dispense", "noteExemption",
            "adr", "adrMention",
            "eco", "ecoOrganismeOperatorId",
            "courtier", "brokerOperatorId");

    private final ServiceCalls calls;
    private final Views views;

    Lots(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Lot> lots = calls.page(visitor, Service.WASTE_REGISTER, list.query("/lots"), Lot.class);
        return views.show(
                new Page(visitor, "Lots de déchets").under("/dechets").typed(list.typed()),
                "waste/lots",
                Map.of("lots", lots.rows(), "states", STATES, "list", list.with(lots)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/dechets")
                .words("q", "q")
                .filter("etat", "state", STATES)
                .filter("code", "wasteCode", Address::isCode)
                .filter("operateur", "operatorId", Address::isId)
                .filter("site", "organisationId", Address::isId)
                .day("du", "from")
                .day("au", "to")
                .orders("openedAt", "wasteCode", "massGrams", "dataBearing", "consignedOn", "organisationName", "state")
                .asFile();
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/{id:[0-9a-f-]+}")
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, id, page(visitor));
    }

    @Admits(Role.KEEPER)
    @Post("/{id}/pesee")
    HttpResponse<?> weigh(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).places(LotForms.WEIGHING);
        Object content = Map.of(
                "massGrams", Figures.decimal(form, page, "masse", GRAMS),
                "weightType", form.text("pesee"),
                "confirmed", form.has("juste", "OUI"));
        return change(visitor, id, form, page, "weighing", content, "pese");
    }

    @Admits(Role.KEEPER)
    @Post("/{id}/enlevement")
    HttpResponse<?> consign(Visitor visitor, UUID id, Form form) {
        Page page =
                page(visitor).places(LotForms.CONSIGNMENT).needs("jour", "operation", "destination", "transporteur");
        LotForms.NEEDED.forEach((field, sentence) -> {
            if (form.isEmpty(field)) {
                page.fault(field, sentence);
            }
        });
        Map<String, Object> content = form.told(DEPARTURE);
        CHOSEN.forEach((field, member) -> {
            if (!form.isEmpty(field)) {
                content.put(member, form.id(field));
            }
        });
        content.put("pop", form.has("pop", "OUI"));
        return change(visitor, id, form, page, "consignment", content, "enleve");
    }

    @Admits(Role.KEEPER)
    @Post("/{id}/traitement")
    HttpResponse<?> treat(Visitor visitor, UUID id, Form form) {
        Object content = form.told(Map.of("operation", "operationCode", "jour", "treatedOn", "mode", "operationMode"));
        return change(visitor, id, form, page(visitor).places(LotForms.TREATMENT), "treatment", content, "traite");
    }

    @Admits(Role.KEEPER)
    @Post("/{id}/certificats")
    HttpResponse<?> certify(Visitor visitor, UUID id, Form form) {
        Object content = form.told(Map.of("certificat", "number", "serie", "serialNumber", "detruit", "destroyedOn"));
        return page(visitor)
                .places(LotForms.CERTIFICATE)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor,
                                    Service.WASTE_REGISTER,
                                    "/items/" + form.id("element") + "/destruction-certificate",
                                    content);
                            return Views.seeOther("/dechets/" + id + "?fait=certifie");
                        },
                        shown -> show(visitor, id, shown));
    }

    private HttpResponse<?> change(
            Visitor visitor, UUID id, Form form, Page page, String noun, Object content, String done) {
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.WASTE_REGISTER,
                            "/lots/" + id + "/" + noun,
                            content,
                            form.text("version"),
                            ServiceCalls.ANYTHING);
                    return Views.seeOther("/dechets/" + id + "?fait=" + done);
                },
                shown -> show(visitor, id, shown));
    }

    private HttpResponse<?> show(Visitor visitor, UUID id, Page page) {
        Later<ServiceCalls.Tagged<Lot>> lot =
                calls.later(() -> calls.tagged(visitor, Service.WASTE_REGISTER, "/lots/" + id, Lot.class));
        Later<Map<String, OperatorOffer>> offers = OperatorOffer.all(calls, visitor, page);
        return views.show(
                page,
                "waste/lot",
                Map.of("lot", lot.join().value(), "version", lot.join().version(), "offers", offers.join()));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Lot de déchets").under("/dechets");
    }
}
