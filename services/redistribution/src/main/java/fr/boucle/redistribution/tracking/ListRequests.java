package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.priority.Queue;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.RequestState;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.request.Situation;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
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
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Tag(name = "Requests")
@Controller("/api/redistribution/requests")
@Secured({Role.MEDIATOR, Role.DECIDER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListRequests {
    private final Requests requests;
    private final Queue queue;

    ListRequests(Requests requests, Queue queue) {
        this.requests = requests;
        this.queue = queue;
    }

    /**
     * One request of the list.
     *
     * @param rank its place in the whole queue, where it waits
     * @param score its points now, where it waits
     */
    @ByName
    @Serdeable
    record View(
            String reference,
            RequestState state,
            UUID organisationId,
            String communeCode,
            Need need,
            Set<Situation> household,
            DeviceKind kindWanted,
            @Nullable Integer rank,
            @Nullable BigDecimal score,
            Instant openedAt,
            String cursor) {}

    @Operation(
            summary = "The queue, or the requests of a state",
            description =
                    "Without state: the requests that wait, in the order of the rule. A decider sees all, a mediator"
                            + " those of the own structure; ranks count over all.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            HttpRequest<?> request, @QueryValue @Nullable RequestState state, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        List<View> lines = state == null ? queued(paging, actor) : ofState(state, paging, actor);
        return paging.answer(request, lines, View::cursor);
    }

    private List<View> queued(Paging paging, Actor actor) {
        int after = after(paging.after());
        return queue.standings().stream()
                .filter(standing -> standing.rank() > after)
                .filter(standing -> actor.is(Role.DECIDER)
                        || standing.asked().organisation().equals(actor.organisation()))
                .limit(paging.fetch())
                .map(standing -> line(
                        standing.asked(),
                        RequestState.of(standing.request()),
                        standing.rank(),
                        standing.score().total(),
                        Integer.toString(standing.rank())))
                .toList();
    }

    private List<View> ofState(RequestState state, Paging paging, Actor actor) {
        return requests.list(state, paging.afterId(), actor, paging.fetch()).stream()
                .map(found -> line(
                        found.asked(), found.state(), null, null, found.id().toString()))
                .toList();
    }

    private static View line(
            Asked asked, RequestState state, @Nullable Integer rank, @Nullable BigDecimal score, String cursor) {
        return ListRequestsViewBuilder.stagedBuilder()
                .reference(asked.reference())
                .state(state)
                .organisationId(asked.organisation())
                .communeCode(asked.communeCode())
                .need(asked.need())
                .household(asked.household())
                .kindWanted(asked.kindWanted())
                .rank(rank)
                .score(score)
                .openedAt(asked.openedAt())
                .cursor(cursor)
                .build();
    }

    private static int after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Integer.parseInt(cursor);
        } catch (NumberFormatException _) {
            throw new Refusal(CommonRefusal.MALFORMED, "after is the cursor of the Link header, unchanged.");
        }
    }
}
