package fr.boucle.accounts;

import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;

/** An organisation and the version it is at. */
record FoundOrganisation(Organisation organisation, long version) {
    HttpResponse<OrganisationView> answer() {
        return new Version(version).tag(HttpResponse.ok(OrganisationView.of(organisation)));
    }
}
