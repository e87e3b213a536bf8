package fr.boucle.gateway.schools;

import fr.boucle.gateway.Service;
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
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school sends the numbers of its own pupils to a programme. */
@Admits(Role.AGENT)
@Controller("/programmes/{id}/etablissement")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OwnLists {
    private static final String TITLE = "Nombres de mon établissement";
    private static final int MOST = 200;

    private final ServiceCalls calls;
    private final Views views;

    OwnLists(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** A programme by its name. */
    @Serdeable
    record Named(String programmeId, String title) {}

    /** A list that was sent. */
    @Serdeable
    public record Sent(
            String school, @Nullable String name, @Nullable List<Level> levels) {
        @Override
        public List<Level> levels() {
            return levels == null ? List.of() : levels;
        }
    }

    /** Of one level. */
    @Serdeable
    public record Level(String level, int pupils) {}

    @Get
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, id, page(visitor));
    }

    @Post
    HttpResponse<?> send(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).places(Map.of("/name", "nom", "/school", "uai", "school-not-yours", "uai"));
        PupilNumbers numbers = PupilNumbers.read(form, page);
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.REDISTRIBUTION,
                            "/programmes/" + id + "/own-schools/" + Visitor.encoded(numbers.school()),
                            numbers.content());
                    return Views.seeOther("/programmes/" + id + "/etablissement?fait=eleves");
                },
                again -> show(visitor, id, again));
    }

    private HttpResponse<?> show(Visitor visitor, UUID id, Page page) {
        Later<Optional<Named>> programme = calls.later(
                () -> calls.list(visitor, Service.REDISTRIBUTION, "/programmes?limit=" + MOST, Named.class).stream()
                        .filter(one -> one.programmeId().equals(id.toString()))
                        .findFirst());
        List<Sent> sent = calls.list(visitor, Service.REDISTRIBUTION, "/programmes/" + id + "/own-schools", Sent.class);
        return views.show(
                page,
                "redistribution/ownschool",
                Map.of(
                        "title",
                        programme.join().map(Named::title).orElse(""),
                        "sent",
                        sent,
                        "to",
                        "/programmes/" + id + "/etablissement"));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, TITLE).under("/regles");
    }
}
