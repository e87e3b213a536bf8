package fr.boucle.redistribution.programme;

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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A school says how many of its pupils lack a device, by level; who they are it keeps to itself. */
@Tag(name = "Programmes")
@Controller("/api/redistribution/programmes/{id}/schools")
@ExecuteOn(TaskExecutors.BLOCKING)
class ListPupils {
    private final Programmes programmes;
    private final SchoolLists lists;

    ListPupils(Programmes programmes, SchoolLists lists) {
        this.programmes = programmes;
        this.lists = lists;
    }

    /** Of the four levels of lower secondary school and the three of upper. */
    enum Level {
        SIXIEME,
        CINQUIEME,
        QUATRIEME,
        TROISIEME,
        SECONDE,
        PREMIERE,
        TERMINALE
    }

    /** Pupils of one level. */
    @Serdeable
    record Pupils(@NotNull Level level, @Min(0) @Max(2000) int pupils) {}

    /** The list of one school. */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(min = 1, max = 7) List<@Valid Pupils> levels) {}

    /**
     * The list of one school.
     *
     * @param sentByItself whether its own organisation sent it
     */
    @Serdeable
    record View(String school, String name, List<Pupils> levels, int pupils, boolean sentByItself) {}

    @Operation(
            summary = "How many pupils of a school lack a device, by level",
            description =
                    "school: its number in the national list (UAI). Numbers only, never a name; another list of the same school"
                            + " replaces it.")
    @Put("/{school}")
    @Secured({Role.STEWARD, Role.AGENT})
    @Transactional
    HttpResponse<?> list(
            UUID id,
            @Pattern(regexp = "\\d{7}[A-Z]") String school,
            @Valid @Body Command command,
            @Parameter(hidden = true) Actor actor) {
        owned(id, actor);
        lists.put(id, school, command, null);
        return HttpResponse.noContent();
    }

    @Operation(summary = "The schools of a programme, and how many pupils of each lack a device")
    @Get
    @Secured({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.AUDITOR})
    @Transactional(readOnly = true)
    List<View> schools(UUID id, @Parameter(hidden = true) Actor actor) {
        owned(id, actor);
        return lists.of(id);
    }

    private void owned(UUID id, Actor actor) {
        Programme programme = programmes
                .find(id)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No programme has this id."));
        ProgrammeOwners.checkMayRead(actor, programme);
    }
}
