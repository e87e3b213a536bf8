package fr.boucle.donations.lot;

import fr.boucle.donations.Fingerprint;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A donor adds devices to a draft, or takes some out: many at once, each whole or not at all. */
@Tag(name = "lots")
@Controller("/api/donations/lots/{lotId}/devices")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class FillLot {
    private static final int MOST = 5_000;

    private final Lots lots;
    private final LotContents contents;
    private final Choices choices;

    FillLot(Lots lots, LotContents contents, Choices choices) {
        this.lots = lots;
        this.contents = contents;
        this.choices = choices;
    }

    @Operation(
            summary = "See what adding devices to a draft would do",
            description =
                    "How many of the chosen devices pass, and which not and why; which names are unknown. Nothing is written.")
    @Post("/previews")
    @Transactional
    ChoiceView preview(UUID lotId, @Valid @Body ChoiceCommand choice, @Parameter(hidden = true) Actor actor) {
        Wanted wanted = wanted(lotId, choice, null, actor);
        LotContents.Judged judged =
                contents.judge(lotId, actor.organisation(), wanted.chosen().ids());
        int added = (int) judged.passed().stream()
                .filter(listed -> listed.lotId() == null)
                .count();
        return ChoiceView.of(lotId, count(wanted.draft()) + added, judged, wanted.chosen());
    }

    @Operation(
            summary = "See what taking devices out of a draft would do",
            description =
                    "How many of the chosen devices are in it and would leave; which names are unknown. Nothing is written.")
    @Post("/removal/previews")
    @Transactional
    ChoiceView previewRemoval(UUID lotId, @Valid @Body ChoiceCommand choice, @Parameter(hidden = true) Actor actor) {
        Wanted wanted = wanted(lotId, choice, null, actor);
        int leaving = contents.inside(lotId, wanted.chosen().ids()).size();
        return ChoiceView.leaving(lotId, count(wanted.draft()) - leaving, leaving, wanted.chosen());
    }

    @Operation(
            summary = "Add devices to a draft",
            description =
                    "By ids, by a filter of GET /api/donations/devices, by printed codes, serials or tags: at most 5,000, and as many in"
                            + " the lot. Those that pass are added, the others are told with the reason. Repeatable.")
    @Put
    @Transactional
    HttpResponse<ChoiceView> add(
            UUID lotId,
            @Valid @Body ChoiceCommand choice,
            @Header("If-Match") @Nullable String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        Wanted wanted = wanted(lotId, choice, ifMatch, actor);
        LotContents.Judged judged =
                contents.judge(lotId, actor.organisation(), wanted.chosen().ids());
        List<UUID> passed = ids(judged.passed());
        refuseMany(Stream.concat(ids(contents.of(lotId)).stream(), passed.stream()));
        contents.add(lotId, passed);
        Lots.Found after = written(wanted.draft());
        return answer(after, ChoiceView.of(lotId, count(after), judged, wanted.chosen()));
    }

    @Operation(
            summary = "Take devices out of a draft",
            description = "Chosen as when they are added; what is not in the lot is let be. Repeatable.")
    @Put("/removal")
    @Transactional
    HttpResponse<ChoiceView> remove(
            UUID lotId,
            @Valid @Body ChoiceCommand choice,
            @Header("If-Match") @Nullable String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        Wanted wanted = wanted(lotId, choice, ifMatch, actor);
        int removed = contents.remove(lotId, wanted.chosen().ids());
        Lots.Found after = written(wanted.draft());
        return answer(after, ChoiceView.leaving(lotId, count(after), removed, wanted.chosen()));
    }

    /** A draft, and what is to come into it or to leave it. */
    private record Wanted(Lots.Found draft, Choices.Chosen chosen) {}

    private Wanted wanted(UUID lotId, ChoiceCommand choice, @Nullable String ifMatch, Actor actor) {
        return new Wanted(lots.draft(lotId, actor, ifMatch), choices.of(choice, actor.organisation()));
    }

    private static int count(Lots.Found found) {
        return found.lot().offer().deviceCount();
    }

    /** The draft as its contents make it. */
    private Lots.Found written(Lots.Found before) {
        Offer offer = before.lot().offer();
        List<ListedDevice> all = contents.of(offer.id());
        return lots.redraft(
                before, offer.of(all.size()), LotWords.of(offer.title(), all), Fingerprint.of(offer, ids(all)));
    }

    private static List<UUID> ids(List<ListedDevice> devices) {
        return devices.stream().map(listed -> listed.asset().id()).toList();
    }

    private static void refuseMany(Stream<UUID> wanted) {
        long count = wanted.distinct().count();
        if (count > MOST) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A lot has at most " + MOST + " devices; make another one.",
                    List.of(new Refusal.FieldFault("/filter", "matches " + count + " devices, at most " + MOST)));
        }
    }

    private static HttpResponse<ChoiceView> answer(Lots.Found found, ChoiceView view) {
        return new Version(found.version()).tag(HttpResponse.ok(view));
    }
}
