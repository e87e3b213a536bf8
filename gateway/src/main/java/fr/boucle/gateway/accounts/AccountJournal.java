package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
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
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was done to accounts, by whom; nobody is named. */
@Admits({Role.STEWARD, Role.AUDITOR})
@Controller("/membres/journal")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public class AccountJournal {
    private static final List<String> EVENTS = List.of(
            "MemberInvited",
            "MemberActivated",
            "MemberGranted",
            "MemberSuspended",
            "PasswordChanged",
            "SignedIn",
            "SignInRefused",
            "SignedOut",
            "SessionsEnded",
            "TokenUsedTwice",
            "ListExported",
            "OrganisationRegistered",
            "OrganisationCorrected",
            "ApplicationRefused",
            "OrganisationApproved",
            "OrganisationRenewed",
            "OrganisationSuspended");

    private final ServiceCalls calls;
    private final Views views;

    AccountJournal(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** An organisation's name. */
    @Serdeable
    record Named(String id, String name) {}

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Listing list = listing(visitor);
        Later<Map<String, String>> names = calls.later(() -> names(visitor, calls));
        ServiceCalls.Rows<AccountAct> acts =
                calls.page(visitor, Service.ACCOUNTS, list.query("/journal"), AccountAct.class);
        return views.show(
                new Page(visitor, "Journal des comptes").under("/membres").typed(list.typed()),
                "accounts/journal",
                Map.of("acts", acts.rows(), "names", names.join(), "list", list.with(acts), "events", EVENTS));
    }

    /** What each organisation is called. */
    static Map<String, String> names(Visitor visitor, ServiceCalls calls) {
        return calls.list(visitor, Service.ACCOUNTS, "/organisation-names", Named.class).stream()
                .collect(Collectors.toMap(Named::id, Named::name, (one, _) -> one));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/membres/journal")
                .filter("acte", "event", EVENTS)
                .day("depuis", "from")
                .day("jusque", "until")
                .orders("-number", "event", "organisation", "member", "actor")
                .asFile();
    }
}
