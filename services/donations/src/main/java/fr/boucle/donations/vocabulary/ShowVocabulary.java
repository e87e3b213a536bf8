package fr.boucle.donations.vocabulary;

import fr.boucle.donations.reading.Term;
import fr.boucle.donations.reading.Vocabulary;
import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sends or watches inventories reads which words were added to the lists that ship, and what an organisation answered. */
@Tag(name = "vocabulary")
@Controller("/api/donations")
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowVocabulary {
    private static final String COUNT = "X-Total-Count";

    private final VocabularyRows rows;

    ShowVocabulary(VocabularyRows rows) {
        this.rows = rows;
    }

    /**
     * What a word may be about, and mean.
     *
     * @param shippedSince the day from which the lists that ship hold
     * @param meanings what a word may mean, by what it is about; a maker's is its name
     */
    @Serdeable
    record View(LocalDate shippedSince, List<Meanings> meanings) {}

    /** The meanings that a word may have. */
    @Serdeable
    record Meanings(Term.About about, List<String> meanings) {}

    /** A word that holds for all. */
    @Serdeable
    record AddedView(Term.About about, String text, String meaning, LocalDate validFrom, String source) {
        private static AddedView of(VocabularyRows.Row row) {
            return new AddedView(row.about(), row.text(), row.meaning(), row.validFrom(), row.source());
        }

        private String place() {
            return about + "|" + text + "|" + validFrom;
        }
    }

    /**
     * The organisation's own answer.
     *
     * @param word none where only one row used it: then it may speak of a person, and is known by its key alone
     */
    @Serdeable
    record OwnView(Term.About about, String key, @Nullable String word, String meaning, Instant answeredAt) {
        private static OwnView of(VocabularyRows.Own row) {
            return new OwnView(row.about(), row.wordKey(), row.word(), row.meaning(), row.answeredAt());
        }

        private String place() {
            return about + "|" + (word == null ? "" : word) + "|" + key;
        }
    }

    @Operation(
            summary = "What words of inventories may mean",
            description = "The meanings that a word can be given, and since when the lists hold that ship.")
    @Get("/vocabulary")
    @Secured({Role.AGENT, Role.STEWARD})
    View show() {
        return new View(
                Vocabulary.shippedSince(),
                Arrays.stream(Term.About.values())
                        .map(about -> new Meanings(
                                about, about.meanings().stream().sorted().toList()))
                        .toList());
    }

    @Operation(
            summary = "The words that were added to the lists",
            description = "By what they are about, then by the word; q: its beginning. X-Total-Count says how many.")
    @Get("/vocabulary/words")
    @Secured({Role.AGENT, Role.STEWARD})
    HttpResponse<List<AddedView>> words(
            HttpRequest<?> request, @QueryValue Term.@Nullable About about, @QueryValue @Nullable String q) {
        Paging paging = Paging.of(request);
        WordPlace after = WordPlace.of(paging.after());
        String start = start(q == null ? null : Term.plain(q));
        List<AddedView> found =
                rows.page(name(about), start, after.about(), after.word(), after.day(), paging.fetch()).stream()
                        .map(AddedView::of)
                        .toList();
        return paging.answer(request, found, AddedView::place)
                .header(COUNT, Long.toString(rows.count(name(about), start)));
    }

    @Operation(
            summary = "What the organisation answered for words of its own",
            description = "By what they are about, then by the word; q: its beginning. X-Total-Count says how many.")
    @Get("/own-words")
    @Secured(Role.AGENT)
    HttpResponse<List<OwnView>> own(
            HttpRequest<?> request,
            @QueryValue Term.@Nullable About about,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        WordPlace after = WordPlace.of(paging.after());
        UUID owner = actor.organisation();
        List<OwnView> found = rows
                .ownPage(owner, name(about), start(q), after.about(), after.word(), after.end(), paging.fetch())
                .stream()
                .map(OwnView::of)
                .toList();
        return paging.answer(request, found, OwnView::place)
                .header(COUNT, Long.toString(rows.countOwn(owner, name(about), start(q))));
    }

    private static String name(Term.@Nullable About about) {
        return about == null ? "%" : about.name();
    }

    private static String start(@Nullable String q) {
        return q == null ? "%" : q.strip().replaceAll("[%_\\\\]", "") + "%";
    }
}
