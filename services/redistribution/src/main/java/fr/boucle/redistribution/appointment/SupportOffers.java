package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.reference.Adopting;
import fr.boucle.redistribution.reference.PublicCsv;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.redistribution.territory.Distances;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places that help with digital things, nearest first: a device comes with one, if the household agrees. */
@Tag(name = "Hand-over")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class SupportOffers {
    private static final int SHOWN = 20;
    /** Steps of ten kilometres; further away is no help near the household. */
    private static final int NEAR = 6;

    private final Adopting adopting;
    private final RulesInForce rules;
    private final Territory territory;
    private final Reservations reservations;
    private final Appointments appointments;

    SupportOffers(
            Adopting adopting,
            RulesInForce rules,
            Territory territory,
            Reservations reservations,
            Appointments appointments) {
        this.adopting = adopting;
        this.rules = rules;
        this.territory = territory;
        this.reservations = reservations;
        this.appointments = appointments;
    }

    @Serdeable
    record View(String version, String sha256, LocalDate validFrom, int places) {}

    /** The place the household agreed to. */
    @Serdeable
    record Command(@NotBlank @Size(max = 200) String offerId) {}

    @Operation(
            summary = "Load the places of mediation numérique",
            description =
                    "The national CSV standard (32 columns, `|` between values) or the structures of data·inclusion; commas or semicolons, UTF-8 or Windows-1252. Dated versions, named by content.")
    @Put("/references/support-offers")
    @Consumes("text/csv")
    @Secured(Role.STEWARD)
    @Transactional
    View load(@Body byte[] csv, @Parameter(hidden = true) Actor actor) {
        PublicCsv.Content<List<SupportOfferView>> file = PublicCsv.content(csv, SupportOfferView::read);
        int places = file.value().size();
        ReferenceFiles.View head =
                adopting.adopt(ReferenceFiles.SUPPORT_OFFERS, null, null, file.text(), "Loaded by the steward", actor);
        return new View(head.version(), head.sha256(), head.validFrom(), places);
    }

    @Operation(
            summary = "The nearest places that help, at most 20",
            description =
                    "Within sixty kilometres. By distance in steps of ten kilometres (by département while no communes are loaded), then by name. Hours as"
                            + " published and in words.")
    @Get("/support-offers")
    @Secured(SecurityRule.IS_ANONYMOUS)
    List<SupportOfferView> near(@QueryValue String communeCode, @QueryValue @Nullable String service) {
        Distances distances = territory.distances();
        return all().stream()
                .filter(offer -> offer.offers(service))
                .filter(offer -> distances.steps(communeCode, offer.communeCode()) <= NEAR)
                .sorted(Comparator.comparingInt(
                                (SupportOfferView offer) -> distances.steps(communeCode, offer.communeCode()))
                        .thenComparing(SupportOfferView::name)
                        .thenComparing(SupportOfferView::id))
                .limit(SHOWN)
                .toList();
    }

    @Operation(
            summary = "Attach a support offer to a hand-over",
            description = "With the household's agreement. Repeatable.")
    @Put("/reservations/{id}/support-offer")
    @Secured(Role.MEDIATOR)
    @Transactional
    HttpResponse<?> attach(UUID id, @Valid @Body Command chosen, @Parameter(hidden = true) Actor actor) {
        Reservations.Found found = reservations.get(id, actor);
        if (all().stream().noneMatch(offer -> offer.id().equals(chosen.offerId()))) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "Choose one of support-offers.",
                    List.of(new Refusal.FieldFault("/offerId", "is the id of a place in force")));
        }
        appointments.withOffer(found.id(), chosen.offerId());
        return HttpResponse.noContent();
    }

    private List<SupportOfferView> all() {
        return rules.inForce(ReferenceFiles.SUPPORT_OFFERS, SupportOfferView::read)
                .orElse(List.of());
    }
}
