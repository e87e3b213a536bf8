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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was done to accounts, by whom; nobody is named. */
@Admits({Role.STEWARD, Role.AUDITOR})
@Controller("/membres/journal")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public class AccountJournal {
    private static final List<String> EVENTS = List.of(
            "MemberInvited", "MemberActivated", "MemberGranted", "MemberSuspended", "PasswordChanged", "SessionsEnded");

    private final ServiceCalls calls;
    private final Views views;

    AccountJournal(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** One line of it. */
    @Serdeable
    public record Act(
            long number,
            String memberId,
            @Nullable String organisationId,
            @Nullable String event,
            @Nullable String detail,
            @Nullable String actor,
            @Nullable Instant at) {
        /** The roles that were given with it. */
        public List<String> roles() {
            boolean given = "MemberInvited".equals(event) || "MemberGranted".equals(event);
            return given && detail != null && !detail.isBlank() ? List.of(detail.split(" ")) : List.of();
        }

        /** The roles of whoever did it; none where that was the member. */
        public List<String> by() {
            String roles = actor == null ? "" : actor.split("/", 2)[0];
            return roles.isEmpty() ? List.of() : List.of(roles.split("\\+"));
        }

        /** Whether this member did it. */
        public boolean isBy(String member) {
            return actor != null && actor.endsWith("/" + member);
        }

        /** The end of the member's id: enough to tell one from another. */
        public String who() {
            return memberId.substring(Math.max(0, memberId.length() - 6));
        }
    }

    /** An organisation's name. */
    @Serdeable
    record Named(String id, String name) {}

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Listing list = listing(visitor);
        Later<Map<String, String>> names = calls.later(() -> names(visitor, calls));
        ServiceCalls.Rows<Act> acts = calls.page(visitor, Service.ACCOUNTS, list.query("/journal"), Act.class);
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
