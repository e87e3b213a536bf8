package fr.boucle.redistribution.organisation;

import fr.boucle.values.PhoneNumber;
import fr.boucle.web.Actor;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

@Tag(name = "The household")
@Controller("/api/redistribution/structure-contact")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChangeStructureContact {
    private final StructureContacts contacts;
    private final InstantSource clock;

    ChangeStructureContact(StructureContacts contacts, InstantSource clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /** How a structure is reached. */
    @Serdeable
    record Command(
            @NotNull
            @Pattern(regexp = PhoneNumber.WRITTEN, message = "is written in digits, for instance 02 40 00 00 00")
            String phone,

            @Size(max = 200) @Nullable String hoursInWords) {
        Command {
            phone = phone == null ? "" : PhoneNumber.cleaned(phone);
        }
    }

    /** As households read it; empty where nobody wrote it. */
    @Serdeable
    record View(String phone, String hoursInWords) {}

    @Operation(
            summary = "Say how the own structure is reached",
            description =
                    "The number of a desk, not of a person: it stands on letters, and anybody reads it. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> change(@Valid @Body Command said, @Parameter(hidden = true) Actor actor) {
        contacts.put(
                actor.organisation(),
                said.phone(),
                said.hoursInWords() == null ? "" : said.hoursInWords().strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return HttpResponse.noContent();
    }

    @Operation(summary = "How the own structure is reached")
    @Get
    @Transactional(readOnly = true)
    View show(@Parameter(hidden = true) Actor actor) {
        return contacts.of(actor.organisation())
                .map(row -> new View(row.phone(), row.hoursInWords()))
                .orElse(new View("", ""));
    }
}
