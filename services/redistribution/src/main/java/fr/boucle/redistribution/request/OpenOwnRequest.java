package fr.boucle.redistribution.request;

import fr.boucle.redistribution.organisation.Organisations;
import fr.boucle.redistribution.organisation.StructureContacts;
import fr.boucle.references.Communes;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household asks by itself, without an account: it keeps its code and chooses where to fetch the device. */
@Tag(name = "The household")
@Controller("/api/redistribution")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenOwnRequest {
    private static final String ACTOR = "household";

    private final Opening opening;
    private final Organisations organisations;
    private final StructureContacts contacts;
    private final HouseholdDoor door;

    OpenOwnRequest(Opening opening, Organisations organisations, StructureContacts contacts, HouseholdDoor door) {
        this.opening = opening;
        this.organisations = organisations;
        this.contacts = contacts;
        this.door = door;
    }

    /**
     * A place where a household can fetch a device and be helped.
     *
     * @param phone of its desk, where it told one
     */
    @Serdeable
    record StructureView(
            UUID organisationId,
            String name,
            String city,
            String communeCode,
            @Nullable Integer distanceKm,
            @Nullable String phone,
            @Nullable String hoursInWords) {}

    @Operation(
            summary = "The mediation structures a household can choose",
            description =
                    "near (INSEE code of a commune): the nearest first, with distanceKm from centre to centre; absent where"
                            + " one of the two communes has none.")
    @Get("/structures")
    List<StructureView> structures(@QueryValue @Nullable String near) {
        return organisations.structures().stream()
                .map(one -> view(one, near))
                .sorted(Comparator.comparing(
                        StructureView::distanceKm, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private StructureView view(Organisations.Structure one, @Nullable String near) {
        Optional<StructureContacts.Told> contact = contacts.of(one.id());
        return new StructureView(
                one.id(),
                one.name(),
                one.city(),
                one.communeCode(),
                distance(near, one.communeCode()),
                contact.map(StructureContacts.Told::phone).orElse(null),
                contact.map(StructureContacts.Told::hoursInWords)
                        .filter(words -> !words.isEmpty())
                        .orElse(null));
    }

    private static @Nullable Integer distance(@Nullable String near, String place) {
        if (near == null) {
            return null;
        }
        OptionalInt kilometres = Communes.shipped().kilometres(near, place);
        return kilometres.isEmpty() ? null : kilometres.getAsInt();
    }

    @Operation(
            summary = "Open a request for one's own household",
            description =
                    "No sign-in; needs Idempotency-Key and organisationId of a structure; no mandate. The tracking code"
                            + " is said once and opens the request later. Limited in rate: 429.")
    @ApiResponse(responseCode = "201", description = "Opened, with reference and trackingCode")
    @Post("/own-requests")
    @Transactional
    HttpResponse<?> open(@Valid @Body OpenRequestCommand asked, @Header("Idempotency-Key") @Nullable String key) {
        door.knock();
        UUID structure = Optional.ofNullable(asked.organisationId())
                .flatMap(organisations::structure)
                .map(Organisations.Structure::id)
                .orElseThrow(() -> fault("/organisationId", "is one of the structures that receive households"));
        if (asked.mandate() != null) {
            throw fault("/mandate", "is for mediators");
        }
        return opening.open(asked, structure, null, ACTOR, key);
    }

    private static Refusal fault(String pointer, String detail) {
        return new Refusal(
                CommonRefusal.INVALID,
                "Choose a structure, and ask for yourself.",
                List.of(new Refusal.FieldFault(pointer, detail)));
    }
}
