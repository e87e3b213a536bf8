package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Keeping;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The producer answers for the code: an item of an open lot goes into the open lot of another code, with a reason. */
@Admits(Role.KEEPER)
@Controller("/dechets/{lot}/elements/{item}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Sorting {
    private final ServiceCalls calls;
    private final Views views;

    Sorting(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> compose(Visitor visitor, UUID lot, UUID item) {
        return show(visitor, page(visitor), lot, item);
    }

    @Post
    HttpResponse<?> sort(Visitor visitor, UUID lot, UUID item, Form form) {
        Object content = Map.of("wasteCode", form.text("code"), "reason", form.text("motif"));
        return page(visitor)
                .places(Map.of("/wasteCode", "code", "waste-code-not-valid", "code", "/reason", "motif"))
                .answer(
                        form,
                        () -> {
                            Lot.Item sorted = calls.put(
                                    visitor,
                                    Service.WASTE_REGISTER,
                                    "/items/" + item + "/classification",
                                    content,
                                    Lot.Item.class);
                            return Views.seeOther("/dechets/" + sorted.lotId() + "?fait=trie");
                        },
                        shown -> show(visitor, shown, lot, item));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, UUID lot, UUID item) {
        Lot from = calls.get(visitor, Service.WASTE_REGISTER, "/lots/" + lot, Lot.class);
        Optional<Lot.Item> found = from.items().stream()
                .filter(one -> one.itemId().equals(item.toString()))
                .findFirst();
        return found.isEmpty() || !Keeping.by(page, from.organisationId())
                ? Views.seeOther("/dechets/" + lot)
                : views.show(page, "waste/sorting", Map.of("lot", from, "item", found.get()));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Trier un élément autrement").under("/dechets");
    }
}
