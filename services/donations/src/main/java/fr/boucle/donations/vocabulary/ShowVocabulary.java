package fr.boucle.donations.vocabulary;

import fr.boucle.documents.ListFormat;
import fr.boucle.donations.reading.Term;
import fr.boucle.donations.reading.Vocabulary;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import fr.boucle.web.WholeList;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sends or watches inventories reads which words were added to the lists that ship, and what an organisation answered. */
@Tag(name = "vocabulary")
@Controller("/api/donations")
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowVocabulary {
    private final WordLists lists;

    ShowVocabulary(WordLists lists) {
        this.lists = lists;
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
            description =
                    "about; q: words of the word. sort: about (then the word), text, meaning, validFrom or source; by what they are"
                            + " about unless told. X-Total-Count counts all.")
    @Get("/vocabulary/words")
    @Secured({Role.AGENT, Role.STEWARD})
    HttpResponse<List<AddedView>> words(
            HttpRequest<?> request, @QueryValue Term.@Nullable About about, @QueryValue @Nullable String q) {
        WholeList<AddedView> list = lists.added(about, q);
        return list.page(query(request, list)).answer(request);
    }

    @Operation(
            summary = "The words that were added as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/vocabulary/words.{format}")
    @Produces(MediaType.ALL)
    @Secured({Role.AGENT, Role.STEWARD})
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue Term.@Nullable About about,
            @QueryValue @Nullable String q) {
        WholeList<AddedView> list = lists.added(about, q);
        ListQuery query = query(request, list);
        return WordLists.ADDED.download(
                "mots", ListFormat.of(format), row -> list.ordered(query).forEach(row));
    }

    @Operation(
            summary = "What the organisation answered for words of its own",
            description =
                    "about; q: words of the word. sort: about (then the word), word, meaning or answeredAt; by what they are about"
                            + " unless told. X-Total-Count counts all.")
    @Get("/own-words")
    @Secured(Role.AGENT)
    HttpResponse<List<OwnView>> own(
            HttpRequest<?> request,
            @QueryValue Term.@Nullable About about,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        WholeList<OwnView> list = lists.own(actor.organisation(), about, q);
        return list.page(query(request, list)).answer(request);
    }

    @Operation(
            summary = "An organisation's answers as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/own-words.{format}")
    @Produces(MediaType.ALL)
    @Secured(Role.AGENT)
    HttpResponse<StreamedFile> exportOwn(
            String format,
            HttpRequest<?> request,
            @QueryValue Term.@Nullable About about,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        WholeList<OwnView> list = lists.own(actor.organisation(), about, q);
        ListQuery query = query(request, list);
        return WordLists.OWN.download(
                "reponses", ListFormat.of(format), row -> list.ordered(query).forEach(row));
    }

    private static ListQuery query(HttpRequest<?> request, WholeList<?> list) {
        return ListQuery.of(request, list.columns().keySet(), WordLists.USUAL_ORDER);
    }
}
