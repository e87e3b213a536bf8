package fr.boucle.donations.organisation;

import fr.boucle.values.ByName;
import fr.boucle.web.OrganisationKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as accounts last told it: this context's own view. */
@ByName
public record Organisation(
        UUID id,
        String name,
        String kind,
        String identifierType,
        String identifier,
        String street,
        String postalCode,
        String city,
        String communeCode,
        List<Status> statuses,
        boolean suspended) {

    /** A legal quality with its proof and the days for which it holds. */
    @Serdeable
    public record Status(
            String status,
            @Nullable String proof,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        public boolean holdsOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** Public owners fall under the CG3P; companies give as they like. */
    public boolean isPublic() {
        return isPublic(kind);
    }

    public static boolean isPublic(String kind) {
        return switch (OrganisationKind.valueOf(kind)) {
            case COLLECTIVITE, PUBLIC_BODY, TERRITORY, AUDIT -> true;
            case COMPANY, ASSOCIATION, MEDIATION -> false;
        };
    }

    /** The name and number by which a signed text calls it. */
    public String designation() {
        return name + ", " + identifierType + " " + identifier + ", " + street + ", " + postalCode + " " + city;
    }
}
