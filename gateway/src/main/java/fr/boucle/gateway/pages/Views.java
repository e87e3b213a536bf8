package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Visitor;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Draws pages from the templates, compiled with the rest of the program. */
@Singleton
public class Views {
    /** A whole document that a service wrote, with its style in it; nothing else in it counts. */
    public static final String OWN_STYLE =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    public static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MenuNumbers numbers;
    private final ListPlaces places;

    Views(MenuNumbers numbers, ListPlaces places) {
        this.numbers = numbers;
        this.places = places;
    }

    /** The page, or its form again (422) when something in it is to be corrected. */
    public MutableHttpResponse<?> show(Page page, String template) {
        return show(page, template, Map.of());
    }

    public MutableHttpResponse<?> show(Page page, String template, Map<String, ?> values) {
        return show(page.failed() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK, page, template, values);
    }

    public MutableHttpResponse<?> show(HttpStatus status, Page page, String template, Map<String, ?> values) {
        return HttpResponse.status(status).body(draw(page, template, values)).contentType(HTML);
    }

    /** The text of the page for what the framework refused or broke at. */
    public String failure(Visitor visitor, HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> draw(new Page(visitor, "Cette page n'existe pas"), "failures/absent", Map.of());
            case FORBIDDEN -> draw(new Page(visitor, "Ce formulaire n'est plus valable"), "failures/form", Map.of());
            case METHOD_NOT_ALLOWED, BAD_REQUEST, UNSUPPORTED_MEDIA_TYPE, REQUEST_ENTITY_TOO_LARGE -> {
                Page page = new Page(visitor, "La demande ne peut pas être lue");
                yield draw(
                        page,
                        "failures/refused",
                        Map.of("sentence", page.t("L'adresse ou le contenu envoyé n'est pas attendu ici.")));
            }
            default -> draw(new Page(visitor, "Une erreur est survenue"), "failures/broken", Map.of());
        };
    }

    private String draw(Page page, String template, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("p", page);
        page.member().ifPresent(member -> {
            page.waiting(numbers.of(member));
            if (!page.failed()) {
                places.seen(
                        member, page, values.get("list") instanceof Listing list && list.address.equals(page.path()));
            }
            page.backTo(places.of(member));
        });
        StringOutput output = new StringOutput(8_192);
        engine.render(template + ".jte", all, output);
        return output.toString();
    }

    /** Where a browser goes after a form did its work. */
    public static HttpResponse<?> seeOther(String address) {
        return HttpResponse.seeOther(URI.create(address));
    }
}
