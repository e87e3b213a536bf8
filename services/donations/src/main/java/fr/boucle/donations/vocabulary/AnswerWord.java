package fr.boucle.donations.vocabulary;

import fr.boucle.donations.reading.Term;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An organisation says once what a word of its own means; its files are understood so from then on. */
@Tag(name = "vocabulary")
@Controller("/api/donations/own-words/{about}/{word}")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswerWord {
    private static final int MOST = 60;

    private final Vocabularies vocabularies;

    AnswerWord(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What the word means. */
    @Serdeable
    record Command(@NotBlank @Size(max = 60) String meaning) {}

    @Operation(
            summary = "Say what a word of one's own files means",
            description = "The whole text of a cell, in any case. It holds for this organisation's next previews.")
    @Put
    @Transactional
    HttpResponse<?> answer(
            Term.About about, String word, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        new Taught(about, word, command.meaning()).check();
        vocabularies.answer(actor.organisation(), about, Term.key(about, word), cut(word), command.meaning());
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "Forget what a word was said to mean",
            description =
                    "The word here is its key, as the list of own words gives it. The next previews understand it as before. 204.")
    @Put("/withdrawal")
    @Transactional
    HttpResponse<?> forget(Term.About about, @PathVariable("word") String key, @Parameter(hidden = true) Actor actor) {
        vocabularies.forget(actor, about, key);
        return HttpResponse.noContent();
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(word.length(), MOST));
    }
}
