package fr.boucle.donations.vocabulary;

import fr.boucle.donations.reading.Term;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The steward adds a word to the lists by which all inventories are understood, from a day on. */
@Tag(name = "vocabulary")
@Controller("/api/donations/vocabulary/{about}/{text}/{validFrom}")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class TeachWord {
    private final Vocabularies vocabularies;

    TeachWord(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * What the word means.
     *
     * @param meaning a kind, GENERAL or ASK; a condition, NOT_OURS or SILENT; a maker's name; NONE of a placeholder; the
     *     field that a heading names
     * @param source where the word was met, or who decided
     */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 60) String meaning,
            @NotBlank @Size(max = 200) String source) {}

    @Operation(
            summary = "Add a word to the lists",
            description =
                    "A whole word or phrase, in any case and with or without accents. It holds for previews from its day on;"
                            + " what was confirmed stays as it was. The same day again takes the place of what was said for it.")
    @Put
    @Transactional
    AddedView teach(Term.About about, String text, LocalDate validFrom, @Valid @Body Command command) {
        Taught taught = new Taught(about, text, command.meaning());
        taught.check();
        vocabularies.teach(taught, validFrom, command.source());
        return new AddedView(about, taught.plain(), command.meaning(), validFrom, command.source());
    }
}
