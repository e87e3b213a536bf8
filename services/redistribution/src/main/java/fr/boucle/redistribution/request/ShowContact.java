package fr.boucle.redistribution.request;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.household.Contact;
import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.household.Looks;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Requests")
@Controller("/api/redistribution/requests/{reference}/contact")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowContact {
    private final Requests requests;
    private final Households households;
    private final Looks looks;
    private final RulesInForce rules;

    ShowContact(Requests requests, Households households, Looks looks, RulesInForce rules) {
        this.requests = requests;
        this.households = households;
        this.looks = looks;
        this.rules = rules;
    }

    /** How the household is reached; never written anywhere as a text. */
    @Serdeable
    record View(
            String name, @Nullable String phone, @Nullable String email) {
        private static View of(Contact contact) {
            return new View(contact.name(), contact.phone(), contact.email());
        }

        @Override
        public String toString() {
            return "Contact";
        }
    }

    @Operation(
            summary = "The household's name and contact",
            description =
                    "For mediators of the structure, while the mandate lasts (a household that asked by itself gave its"
                            + " contact to the structure it chose). Each look is kept in the journal the household can read.")
    @ApiResponse(responseCode = "409", description = "mandate-lapsed")
    @Get
    @Transactional
    View show(String reference, @Parameter(hidden = true) Actor actor) {
        Requests.Found found = requests.getOwn(reference, actor);
        if (found.mandate().hasLapsed(rules.today())) {
            throw new Refusal(
                    RedistributionRefusal.MANDATE_LAPSED,
                    "The household can renew it, or follow its request with its code.");
        }
        looks.by(actor, found.id(), "CONTACT");
        return households
                .open(found.id())
                .map(household -> View.of(household.contact()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "The household was erased."));
    }
}
