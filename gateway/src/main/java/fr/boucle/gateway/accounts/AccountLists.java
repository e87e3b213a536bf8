package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ListFile;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
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
import java.util.Map;

/** The lists of organisations, members and acts as files: the rows of the page's filter in the page's order. */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountLists {
    private final ServiceCalls calls;
    private final WordedFiles files;

    AccountLists(ServiceCalls calls, WordedFiles files) {
        this.calls = calls;
        this.files = files;
    }

    @Admits(Admits.MEMBERS)
    @Get("/organismes." + ListFile.ENDING)
    HttpResponse<?> organisations(Visitor visitor, String ending) {
        return file(visitor, Organisations.listing(visitor), "/organisations", ending, "organismes");
    }

    @Admits(Role.STEWARD)
    @Get("/membres." + ListFile.ENDING)
    HttpResponse<?> members(Visitor visitor, String ending) {
        calls.put(visitor, Service.ACCOUNTS, "/journal/exports", Map.of("list", "MEMBERS"));
        return files.of(
                visitor,
                new Listed<>(Service.ACCOUNTS, Members.listing(visitor).whole("/members"), MemberLine.class),
                AccountSheets.members(new Page(visitor, "Membres")),
                "membres",
                ending);
    }

    @Admits({Role.STEWARD, Role.AUDITOR})
    @Get("/membres/journal." + ListFile.ENDING)
    HttpResponse<?> journal(Visitor visitor, String ending) {
        calls.put(visitor, Service.ACCOUNTS, "/journal/exports", Map.of("list", "JOURNAL"));
        return files.of(
                visitor,
                new Listed<>(Service.ACCOUNTS, AccountJournal.listing(visitor).whole("/journal"), AccountAct.class),
                AccountSheets.acts(new Page(visitor, "Journal des comptes"), AccountJournal.names(visitor, calls)),
                "journal-des-comptes",
                ending);
    }

    private HttpResponse<?> file(Visitor visitor, Listing list, String path, String ending, String name) {
        return ListFile.of(calls.stream(visitor, Service.ACCOUNTS, list.whole(path + "." + ending)), ending, name);
    }
}
