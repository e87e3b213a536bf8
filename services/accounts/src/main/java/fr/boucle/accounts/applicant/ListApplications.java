package fr.boucle.accounts.applicant;

import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisations that ask to take part, for the steward. */
@Controller("/api/accounts/applications")
@Tag(name = "applications")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListApplications {
    private static final String USUAL_ORDER = "sentAt";

    /** Which are looked for; what is given combines. */
    @Introspected
    record Filter(
            @QueryValue @Nullable ApplicantState state,
            @QueryValue @Nullable String q) {}

    private final Applicants applicants;
    private final Listings listings;

    ListApplications(Applicants applicants, Listings listings) {
        this.applicants = applicants;
        this.listings = listings;
    }

    @Operation(
            summary = "Applications",
            description =
                    "Those whose address is confirmed. state: WAITING, ASKED, APPROVED, REFUSED or WITHDRAWN; q: words of the name or"
                            + " the city. sort: sentAt, name, email, city or state; the oldest first unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<ApplicantView>> list(HttpRequest<?> request, @RequestBean Filter filter) {
        Listing listing = Listing.of("applicant a", "a.id")
                .where("a.state <> 'SENT'")
                .whereGiven("a.state = ?", filter.state())
                .whereWords("a.name LIKE ? OR a.city LIKE ?", filter.q())
                .column(USUAL_ORDER, "a.sent_at", Listing.Kind.TIME)
                .column("name", "a.name", Listing.Kind.TEXT)
                .column("email", "a.contact_email", Listing.Kind.TEXT)
                .column("city", "a.city", Listing.Kind.TEXT)
                .column("state", "a.state", Listing.Kind.TEXT);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Operation(summary = "One application", description = "404 while its address is not confirmed.")
    @Get("/{id}")
    @Transactional(readOnly = true)
    HttpResponse<ApplicantView> show(UUID id) {
        return ApplicantView.of(applicants.get(id)).answered();
    }

    private List<ApplicantView> views(List<UUID> ids) {
        List<ApplicantView> found =
                applicants.of(ids).stream().map(ApplicantView::of).toList();
        return Listings.inOrder(ids, found, ApplicantView::id);
    }
}
