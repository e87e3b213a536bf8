package fr.boucle.gateway.search;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.Scanned;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Unavailable;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed or scanned in the box of any page: one hit, or the one that has this code,
 * goes straight to it, several are listed, none says what can be found. */
@Admits(Admits.MEMBERS)
@Controller("/recherche")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchBox {
    private static final int LEAST = 2;
    private static final int MOST = 100;

    private final List<Finder> finders;
    private final Views views;

    SearchBox(List<Finder> finders, Views views) {
        this.finders = finders;
        this.views = views;
    }

    @Get
    HttpResponse<?> find(Visitor visitor) {
        Member member = visitor.signedIn();
        String text =
                visitor.asked("mot", word -> !word.isEmpty()).map(Scanned::code).orElse("");
        List<Later<List<Finder.Hit>>> asked = text.length() < LEAST || text.length() > MOST
                ? List.of()
                : finders.stream()
                        .filter(finder -> finder.serves(member))
                        .flatMap(finder -> finder.find(visitor, text).stream())
                        .toList();
        List<Finder.Hit> hits = bestFirst(text, asked);
        List<Finder.Hit> coded = hits.stream().filter(Finder.Hit::code).toList();
        if (hits.size() == 1 || coded.size() == 1) {
            return Views.seeOther(hits.getFirst().to());
        }
        Page page = new Page(visitor, "Recherche").typed(new Form(Map.of("mot", text)));
        return views.show(page, "search/found", Map.of("text", text, "hits", hits));
    }

    /**
     * Everything once: what has this code, then what is called so, then what only holds the words. What anybody may read of a device
     * is for whom nothing else has its code.
     */
    private static List<Finder.Hit> bestFirst(String text, List<Later<List<Finder.Hit>>> asked) {
        Map<String, Finder.Hit> hits = new LinkedHashMap<>();
        asked.stream()
                .flatMap(one -> joined(one).stream())
                .sorted(Comparator.comparing((Finder.Hit hit) -> !hit.code()).thenComparing(hit -> !hit.isCalled(text)))
                .forEach(hit -> hits.putIfAbsent(hit.to(), hit));
        List<Finder.Hit> all = List.copyOf(hits.values());
        return all.stream().anyMatch(hit -> hit.code() && !hit.isForAnybody())
                ? all.stream().filter(hit -> !hit.isForAnybody()).toList()
                : all;
    }

    /** What one service does not show, or cannot just now, is not there. */
    private static List<Finder.Hit> joined(Later<List<Finder.Hit>> one) {
        try {
            return one.join();
        } catch (Refused | Unavailable nothing) {
            return List.of();
        }
    }
}
