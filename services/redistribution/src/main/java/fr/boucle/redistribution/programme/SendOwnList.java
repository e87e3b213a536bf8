package fr.boucle.redistribution.programme;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.organisation.Organisations;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;

/** A school says itself how many of its pupils lack a device, by its own organisation; whoever carries the programme reads it. */
@Tag(name = "Programmes")
@Controller("/api/redistribution/programmes/{id}/own-schools")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class SendOwnList {
    private final Programmes programmes;
    private final SchoolLists lists;
    private final Organisations organisations;
    private final RulesInForce rules;

    SendOwnList(Programmes programmes, SchoolLists lists, Organisations organisations, RulesInForce rules) {
        this.programmes = programmes;
        this.lists = lists;
        this.organisations = organisations;
        this.rules = rules;
    }

    @Operation(
            summary = "Send how many pupils of the own school lack a device, by level",
            description =
                    "By an approved public body, collectivité or association, while the programme runs. school: its number in the"
                            + " national list (UAI). Numbers only, never a name; another list replaces it. Whoever carries the"
                            + " programme may correct it.")
    @ApiResponse(responseCode = "409", description = "school-not-yours, programme-does-not-apply")
    @Put("/{school}")
    @Transactional
    HttpResponse<?> send(
            UUID id,
            @Pattern(regexp = "\\d{7}[A-Z]") String school,
            @Valid @Body ListPupils.Command command,
            @Parameter(hidden = true) Actor actor) {
        UUID sender = actor.organisation();
        if (!found(id).period().covers(rules.today())) {
            throw new Refusal(RedistributionRefusal.PROGRAMME_MISMATCH, "It does not run today.");
        }
        if (!organisations.keepsEquipment(sender) || lists.isOfAnother(id, school, sender)) {
            throw new Refusal(
                    RedistributionRefusal.SCHOOL_NOT_YOURS, "Ask whoever carries the programme to write the list.");
        }
        lists.put(id, school, command, sender);
        return HttpResponse.noContent();
    }

    @Operation(summary = "The lists that the own organisation sent for a programme")
    @Get
    @Transactional(readOnly = true)
    List<ListPupils.View> own(UUID id, @Parameter(hidden = true) Actor actor) {
        found(id);
        return lists.sentBy(id, actor.organisation());
    }

    @CanIgnoreReturnValue
    private Programme found(UUID id) {
        return programmes.find(id).orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No programme has this id."));
    }
}
