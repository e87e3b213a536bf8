package fr.boucle.wasteregister.container;

import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records what became of a day on which a collection was due: the operator came, on some day, or not at all. */
@Tag(name = "containers")
@Controller("/api/waste-register/collections/{id}/passages/{dueOn}")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class RecordPassage {
    private final RepeatedCollections collections;
    private final CollectionViews views;
    private final LegalTime legalTime;

    RecordPassage(RepeatedCollections collections, CollectionViews views, LegalTime legalTime) {
        this.collections = collections;
        this.views = views;
        this.legalTime = legalTime;
    }

    @Serdeable
    record Command(@Nullable LocalDate cameOn) {}

    @Operation(
            summary = "Record what became of a due day",
            description =
                    "dueOn: the next day of the collection. cameOn: the day on which the operator came, after the passage before and today at the latest; none when"
                            + " nobody came, which is known on dueOn at the earliest. The next day is so many weeks after the one that was due. Each container that was"
                            + " taken is weighed and emptied by its own operation. Repeating gives the same answer.")
    @Put
    @Transactional
    HttpResponse<CollectionView> record(
            UUID id, LocalDate dueOn, @Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        LocalDate came = asked.cameOn();
        if (came != null && came.isAfter(legalTime.today())) {
            throw cameOn("cameOn is " + legalTime.today() + " at the latest.");
        }
        if (came == null && dueOn.isAfter(legalTime.today())) {
            throw new Refusal(
                    WasteRefusal.DATE_NOT_ALLOWED,
                    "That nobody came is known on " + dueOn + ": record it then, or later.");
        }
        RepeatedCollections.Found found = collections.change(id, actor, null, was -> decide(was, dueOn, came));
        return new Version(found.version()).tag(HttpResponse.ok(views.whole(id)));
    }

    private List<CollectionEvent> decide(RepeatedCollection was, LocalDate dueOn, @Nullable LocalDate came) {
        Optional<RepeatedCollections.Recorded> recorded =
                collections.recorded(was.identity().id(), dueOn);
        if (recorded.isPresent() && Objects.equals(recorded.get().cameOn(), came)) {
            return List.of();
        }
        if (was.ended() || !dueOn.equals(was.nextOn())) {
            throw new Refusal(
                    WasteRefusal.DATE_NOT_ALLOWED,
                    was.ended()
                            ? "The collection ended; arrange it again."
                            : "The next day of this collection is " + was.nextOn() + ".");
        }
        if (came != null && !came.isAfter(before(was, dueOn))) {
            throw cameOn("The passage before was on " + before(was, dueOn) + ": cameOn lies after it.");
        }
        return List.of(
                came == null
                        ? new CollectionEvent.OperatorDidNotCome(dueOn)
                        : new CollectionEvent.OperatorCame(dueOn, came));
    }

    /** The day of the passage before: when the operator came then, or when it was due. */
    private LocalDate before(RepeatedCollection was, LocalDate dueOn) {
        LocalDate due = dueOn.minusWeeks(was.terms().everyWeeks());
        return collections
                .recorded(was.identity().id(), due)
                .flatMap(passage -> Optional.ofNullable(passage.cameOn()))
                .filter(came -> came.isAfter(due))
                .orElse(due);
    }

    private static Refusal cameOn(String why) {
        return new Refusal(WasteRefusal.DATE_NOT_ALLOWED, why, List.of(new Refusal.FieldFault("/cameOn", why)));
    }
}
