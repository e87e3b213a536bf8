package fr.boucle.gateway.handover;

import fr.boucle.gateway.Service;
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
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How households reach the structure: it stands on letters, on the sheet in the bag and in each household's own page. */
@Admits(Role.MEDIATOR)
@Controller("/creneaux/contact")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ContactOfStructure {
    private static final String PATH = "/structure-contact";

    private final ServiceCalls calls;
    private final Views views;

    ContactOfStructure(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** As it is now. */
    @Serdeable
    public record Told(@Nullable String phone, @Nullable String hoursInWords) {}

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return show(visitor, page(visitor));
    }

    @Post
    HttpResponse<?> tell(Visitor visitor, Form form) {
        return page(visitor)
                .places(Map.of("/phone", "telephone", "/hoursInWords", "horaires"))
                .answer(
                        form,
                        () -> {
                            Map<String, Object> content =
                                    Map.of("phone", form.text("telephone"), "hoursInWords", form.text("horaires"));
                            calls.put(visitor, Service.REDISTRIBUTION, PATH, content);
                            return Views.seeOther("/creneaux?fait=joignable");
                        },
                        shown -> show(visitor, shown));
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        return views.show(
                page,
                "redistribution/structurecontact",
                Map.of("told", calls.get(visitor, Service.REDISTRIBUTION, PATH, Told.class)));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Comment les foyers vous joignent").under("/affectations");
    }
}
