package fr.boucle.donations.vocabulary;

import fr.boucle.donations.reading.Term;
import fr.boucle.donations.reading.Vocabulary;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sends or watches inventories reads which words were added to the lists that ship. */
@Tag(name = "vocabulary")
@Controller("/api/donations/vocabulary")
@Secured({Role.AGENT, Role.STEWARD})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowVocabulary {
    private final VocabularyRows rows;

    ShowVocabulary(VocabularyRows rows) {
        this.rows = rows;
    }

    /**
     * The words.
     *
     * @param shippedSince the day from which the lists that ship hold
     * @param meanings what a word may mean, by what it is about; a maker's is its name
     */
    @Serdeable
    record View(LocalDate shippedSince, List<Meanings> meanings, List<Added> added, List<Own> own) {}

    /** The meanings that a word may have. */
    @Serdeable
    record Meanings(Term.About about, List<String> meanings) {}

    /** A word that holds for all. */
    @Serdeable
    record Added(Term.About about, String text, String meaning, LocalDate validFrom, String source) {}

    /**
     * The organisation's own answer.
     *
     * @param word none where only one row used it: then it may speak of a person, and is known by its key alone
     */
    @Serdeable
    record Own(Term.About about, String key, @Nullable String word, String meaning, Instant answeredAt) {}

    @Operation(
            summary = "The words by which inventories are understood",
            description = "What the steward added to the lists that ship, and what the caller's organisation answered.")
    @Get
    View show(@Parameter(hidden = true) Actor actor) {
        return new View(
                Vocabulary.shippedSince(),
                List.of(Term.About.values()).stream()
                        .map(about -> new Meanings(
                                about, about.meanings().stream().sorted().toList()))
                        .toList(),
                rows.added().stream()
                        .map(word ->
                                new Added(word.about(), word.text(), word.meaning(), word.validFrom(), word.source()))
                        .toList(),
                rows.own(actor.organisation()).stream()
                        .map(word ->
                                new Own(word.about(), word.wordKey(), word.word(), word.meaning(), word.answeredAt()))
                        .toList());
    }
}
