package fr.boucle.gateway.operations;

import fr.boucle.documents.Spreadsheet;
import fr.boucle.documents.Spreadsheet.Column;
import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ListFile;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.WholeLists.Listed;
import fr.boucle.gateway.pages.WordedFiles;
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

/** The blocked messages of a service as a file: the rows of the page's filter in the page's order. */
@Admits(Role.STEWARD)
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class BlockedList {
    private final WordedFiles files;

    BlockedList(WordedFiles files) {
        this.files = files;
    }

    @Get("/messages/{context:[a-z-]+}." + ListFile.ENDING)
    HttpResponse<?> of(Visitor visitor, String context, String ending) {
        Service service = BlockedMessages.service(context);
        return files.of(
                visitor,
                new Listed<>(
                        service, BlockedMessages.listing(visitor, service).whole("/dead-letters"), DeadLetter.class),
                sheet(new Page(visitor, "Messages bloqués")),
                "messages-" + service.slug(),
                ending);
    }

    private static Spreadsheet<DeadLetter> sheet(Page p) {
        return new Spreadsheet<>(
                p.t("Messages bloqués"),
                List.of(
                        new Column<>(
                                p.t("Message"),
                                letter -> letter.event().isEmpty()
                                        ? p.t("Message illisible")
                                        : p.code("event", letter.event())),
                        new Column<>(p.t("Code"), DeadLetter::key),
                        new Column<>(p.t("Pourquoi"), DeadLetter::reason),
                        new Column<>(p.t("Essais"), DeadLetter::attempts),
                        new Column<>(p.t("Bloqué depuis"), DeadLetter::heldAt)));
    }
}
