package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All conventions of an organisation, those that wait for a signature or a hand-over among them. */
@Admits({Role.AGENT, Role.TECHNICIAN})
@Controller("/conventions")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConventionList {
    private static final List<String> STATES = List.of("TO_SIGN", "SIGNED", "HANDED_OVER", "CANCELLED");
    private static final List<String> SIGNERS = List.of("YOU", "OTHER");
    private static final List<String> SIDES = List.of(ConventionLine.GIVING, ConventionLine.TAKING);
    /** As many as papers of a cession are asked for. */
    private static final int YEARS = 6;

    private final ServiceCalls calls;
    private final Views views;

    ConventionList(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<ConventionLine> found =
                calls.page(visitor, Service.DONATIONS, list.query("/conventions"), ConventionLine.class);
        return views.show(
                new Page(visitor, "Conventions").under("/conventions").typed(list.typed()),
                "donations/conventions",
                Map.of(
                        "conventions",
                        found.rows(),
                        "list",
                        list.with(found),
                        "states",
                        STATES,
                        "signers",
                        SIGNERS,
                        "sides",
                        SIDES,
                        "years",
                        years(visitor)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/conventions")
                .filter("etat", "state", STATES)
                .filter("signature", "signer", SIGNERS)
                .filter("retrait", "answerer", SIGNERS)
                .filter("cote", "side", SIDES)
                .filter("annee", "year", years(visitor))
                .words("q", "q")
                .orders("-drawnUpAt", "lotTitle", "donorName", "takerName", "deviceCount", "removalDeadline", "state")
                .asFile();
    }

    private static List<String> years(Visitor visitor) {
        int now = Formats.legalDay(visitor.now()).getYear();
        return IntStream.range(0, YEARS)
                .mapToObj(ago -> Integer.toString(now - ago))
                .toList();
    }
}
