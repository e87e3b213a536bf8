package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Listing;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an organisation answered once for the words and columns of its own files, and how it takes an answer back. */
@Admits(Role.AGENT)
@Controller("/vocabulaire/organisme")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnWords {
    /** What a word may be about. */
    static final List<String> ABOUT = List.of("KIND", "CONDITION", "MAKER", "PLACEHOLDER", "HEADING");

    /** What a column may say. */
    static final List<String> FIELDS = List.of(
            "SERIAL",
            "ASSET_TAG",
            "KIND",
            "MANUFACTURER",
            "MODEL",
            "MODEL_NUMBER",
            "ACQUIRED_ON",
            "RETIRED_ON",
            "CONDITION",
            "STATUS",
            "PRICE",
            "PROCESSOR",
            "MEMORY",
            "BATTERY_HEALTH",
            "DISK_SERIAL",
            "DISK_TYPE",
            "DISK_SIZE",
            "QUANTITY",
            "COMMUNE",
            "CLASSIFIED",
            "NOT_READ");

    /** What a word may mean, by what it is about; a maker's name is typed. */
    static final Map<String, List<String>> MEANINGS = Map.of(
            "KIND",
            Kinds.ALL,
            "CONDITION",
            List.of("WORKING", "TO_REPAIR", "BROKEN", "NOT_OURS", "SILENT"),
            "MAKER",
            List.of(),
            "PLACEHOLDER",
            List.of("NONE"),
            "HEADING",
            FIELDS);

    static final Map<String, String> PLACES = Map.of("/meaning", "sens", "path:text", "mot", "/source", "source");

    private final ServiceCalls calls;
    private final Views views;

    OwnWords(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        return list(visitor, page(visitor));
    }

    private HttpResponse<?> list(Visitor visitor, Page page) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Word> words = calls.page(visitor, Service.DONATIONS, list.query("/own-words"), Word.class);
        Page shown = page.isAgain() ? page : page.typed(typed(visitor, list));
        return views.show(
                shown,
                "donations/ownwords",
                Map.of("words", words.rows(), "list", list.with(words), "about", about(page), "meanings", MEANINGS));
    }

    /** The filters, and the word to be added where one was led here with it. */
    private static Form typed(Visitor visitor, Listing list) {
        Map<String, Object> fields = new HashMap<>(list.typed().fields());
        visitor.asked("mot").ifPresent(word -> fields.put("mot", word));
        return new Form(Map.copyOf(fields));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/vocabulaire/organisme")
                .filter("sujet", "about", ABOUT)
                .words("q", "q")
                .orders("about", "word", "meaning", "answeredAt")
                .asFile();
    }

    @Post
    HttpResponse<?> answer(Visitor visitor, Form form) {
        Page page = page(visitor).places(PLACES);
        check(page, form);
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.DONATIONS,
                            place(form.text("sujet"), form.text("mot")),
                            Map.of("meaning", form.text("sens")));
                    return Views.seeOther(
                            "/vocabulaire/organisme?sujet=" + Visitor.encoded(form.text("sujet")) + "&fait=mot");
                },
                shown -> list(visitor, shown));
    }

    /** What a word is said to mean has to be said whole. */
    static void check(Page page, Form form) {
        if (form.isEmpty("mot")) {
            page.fault("mot", "Écrivez le mot, ou le titre de la colonne.");
        } else if (!form.isNamed("mot")) {
            page.fault("mot", "Écrivez un mot avec des lettres ou des chiffres.");
        }
        if (form.isEmpty("sens")) {
            page.fault("sens", "Dites ce que cela veut dire.");
        }
    }

    @Post("/oubli")
    HttpResponse<?> forget(Visitor visitor, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor,
                                    Service.DONATIONS,
                                    place(form.text("sujet"), form.text("cle")) + "/withdrawal",
                                    Map.of());
                            return Views.seeOther("/vocabulaire/organisme?fait=oubli");
                        },
                        shown -> list(visitor, shown));
    }

    /** Where an answer is kept; punctuation says nothing in a word, and a slash would part the address. */
    static String place(String about, String word) {
        return "/own-words/" + Visitor.encoded(about) + "/" + inAddress(word);
    }

    static String inAddress(String word) {
        return Visitor.encoded(word.replace('/', ' ').strip()).replace("+", "%20");
    }

    /** What the form that adds a word is about: what was asked for, or what was typed. */
    static String about(Page page) {
        String asked = page.isAgain() ? page.typed("sujet") : page.asked("sujet");
        return ABOUT.contains(asked) ? asked : ABOUT.getFirst();
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Vos mots et vos colonnes").under("/inventaires");
    }
}
