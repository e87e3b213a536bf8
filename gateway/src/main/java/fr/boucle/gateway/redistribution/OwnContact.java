package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A household is reached otherwise now. */
@Admits(Admits.EVERYONE)
@Controller("/demande/contact")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnContact {
    private final Household household;
    private final Views views;

    OwnContact(Household household, Views views) {
        this.household = household;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return household.with(visitor, code -> show(page(visitor).typed(known(household.kept(visitor, code)))));
    }

    @Post
    HttpResponse<?> change(Visitor visitor, Form form) {
        Page page = page(visitor);
        RequestForm.check(page, form, List.of("nom", "telephone", "courriel"));
        return household.with(visitor, code -> page.places(
                        Map.of("/contact/phone", "telephone", "/contact/email", "courriel"))
                .answer(
                        form,
                        () -> {
                            household.put(visitor, code, "/contact", Map.of("contact", RequestForm.contact(form)));
                            return Views.seeOther("/demande?fait=contact");
                        },
                        this::show));
    }

    private HttpResponse<?> show(Page page) {
        return views.show(page, "redistribution/owncontact");
    }

    private static Form known(Export export) {
        return Optional.ofNullable(export.household())
                .flatMap(kept -> Optional.ofNullable(kept.contact()))
                .map(contact -> new Form(Map.of(
                        "nom", typed(contact.name()),
                        "telephone", typed(contact.phone()),
                        "courriel", typed(contact.email()))))
                .orElse(Form.EMPTY);
    }

    private static String typed(@Nullable String known) {
        return known == null ? "" : known;
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Comment vous joindre ?").under("/suivre");
    }
}
