package fr.boucle.redistribution.endowment;

import fr.boucle.persistence.Idempotency;
import fr.boucle.redistribution.household.Fingerprints;
import fr.boucle.redistribution.organisation.Organisations;
import fr.boucle.redistribution.request.Reference;
import fr.boucle.redistribution.territory.Catchment;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Tag(name = "Structures")
@Controller("/api/redistribution/endowments")
@Secured({Role.MEDIATOR, Role.AGENT})
@ExecuteOn(TaskExecutors.BLOCKING)
class AskEndowment {
    private static final String PATH = "/api/redistribution/endowments";
    private static final int MOST_KINDS = 11;

    private final Endowments endowments;
    private final Organisations organisations;
    private final Catchment catchment;
    private final Fingerprints fingerprints;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    AskEndowment(
            Endowments endowments,
            Organisations organisations,
            Catchment catchment,
            Fingerprints fingerprints,
            Idempotency idempotency,
            InstantSource clock) {
        this.endowments = endowments;
        this.organisations = organisations;
        this.catchment = catchment;
        this.fingerprints = fingerprints;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * What a structure asks for a place of its own.
     *
     * @param wanted so many of each kind
     * @param needs what it is for, in words; sealed, read by the structure and by who decides
     * @param answersFor who answers for the devices, by function or name; sealed likewise
     * @param replyTo where letters go, an address for mail; sealed; without it they are printed
     * @param keptMonths how long they are kept; absent: for good
     */
    @Serdeable
    record Command(
            @NotNull PlaceKind place,

            @NotNull @Pattern(regexp = Territory.COMMUNE) String communeCode,

            @NotNull @Size(min = 1, max = MOST_KINDS) List<@NotNull @Valid Wanted> wanted,
            @NotBlank @Size(max = 1000) String needs,
            @NotBlank @Size(max = 200) String answersFor,
            @Email @Size(max = 200) @Nullable String replyTo,
            @Min(1) @Max(120) @Nullable Integer keptMonths) {
        @Override
        public String toString() {
            return "Command";
        }
    }

    @Serdeable
    record View(String reference) {}

    @Operation(
            summary = "Ask for equipment that the structure keeps for a place of its own",
            description =
                    "A digital place, a shelter, a class: by an approved association, structure that helps, or public body. Counted"
                            + " apart from households, who come first. Needs Idempotency-Key.")
    @ApiResponse(responseCode = "201", description = "Asked; the reference names it from now on")
    @ApiResponse(responseCode = "409", description = "not-a-structure, too-many-endowments, outside-territory")
    @Post
    @Transactional
    HttpResponse<?> ask(
            @Valid @Body Command command,
            @Header("Idempotency-Key") @Nullable String key,
            @Parameter(hidden = true) Actor actor) {
        return idempotency.once(
                key,
                actor.member().toString(),
                "POST " + PATH,
                fingerprints.ofContent(command),
                () -> open(command, actor));
    }

    private MutableHttpResponse<?> open(Command command, Actor actor) {
        AskingPolicy.mustHold(new AskingPolicy.Facts(
                organisations.keepsEquipment(actor.organisation()), endowments.countAsked(actor.organisation())));
        catchment.mustServe(command.communeCode());
        Wish wish = new Wish(
                Ids.next(),
                Reference.draw("S", random),
                actor.organisation(),
                new Wish.Purpose(command.place(), command.communeCode(), command.keptMonths()),
                Numbers.of(command.wanted()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Endowments.Found found = endowments.open(
                new Endowment.Asked(wish),
                new Endowments.Written(command.needs(), command.answersFor(), command.replyTo()),
                actor);
        return new Version(found.version())
                .tag(HttpResponse.created(new View(wish.reference()), URI.create(PATH + "/" + wish.reference())));
    }
}
