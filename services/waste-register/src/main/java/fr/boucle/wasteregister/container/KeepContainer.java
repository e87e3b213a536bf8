package fr.boucle.wasteregister.container;

import fr.boucle.persistence.Idempotency;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.Bounds;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the containers of a site: sets one up, puts waste in, looks at its level, counts what is there. */
@Tag(name = "containers")
@Controller("/api/waste-register/containers/{id}")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class KeepContainer {
    private final Containers containers;
    private final ContainerViews views;
    private final WasteCodes codes;
    private final Idempotency idempotency;
    private final Bounds bounds;
    private final LegalTime legalTime;

    KeepContainer(
            Containers containers,
            ContainerViews views,
            WasteCodes codes,
            Idempotency idempotency,
            Bounds bounds,
            LegalTime legalTime) {
        this.containers = containers;
        this.views = views;
        this.codes = codes;
        this.idempotency = idempotency;
        this.bounds = bounds;
        this.legalTime = legalTime;
    }

    @Serdeable
    record Command(
            @NotBlank @Size(max = 150) String place,
            @NotNull ContentKind kind,
            @Nullable @Size(max = 12) String wasteCode,
            @Min(1_000) @Max(10_000_000) long capacityGrams,
            @Nullable @Min(1) @Max(366) Integer everyDays) {}

    @Serdeable
    record LevelCommand(@Min(0) @Max(100) int levelPercent) {}

    @Serdeable
    record ContentCommand(
            @NotNull @Min(0) @Max(100_000) Long quantity,
            @NotNull @Min(0) @Max(10_000_000) Long massGrams) {}

    @Operation(
            summary = "Set a container up, or change it",
            description =
                    "wasteCode: the usual one of its kind when none is given. everyDays: it is to be emptied so often;"
                            + " when that is near, it stands on the keeper's day.")
    @Put
    @Transactional
    HttpResponse<ContainerView> set(
            UUID id,
            @Valid @Body Command asked,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        String told = asked.wasteCode();
        String code = WasteCodes.normalised(told == null ? asked.kind().usualCode() : told);
        if (!codes.isValid(code, legalTime.today())) {
            throw new Refusal(
                    WasteRefusal.CODE_NOT_VALID,
                    code + " is not in the list of waste codes on " + legalTime.today() + ".");
        }
        Container.Setting setting = new Container.Setting(
                asked.place().strip(), asked.kind(), code, asked.capacityGrams(), asked.everyDays());
        containers.open(id, actor, setting);
        Integer every = asked.everyDays();
        LocalDate next = every == null ? null : legalTime.today().plusDays(every);
        return answer(containers.change(
                id,
                actor,
                version,
                was -> List.of(new ContainerEvent.ContainerSet(
                        setting, was.setting().everyDays() == null || every == null ? next : was.nextOn()))));
    }

    @Operation(summary = "Say how full a container looks")
    @Put("/level")
    @Transactional
    HttpResponse<ContainerView> level(UUID id, @Valid @Body LevelCommand asked, @Parameter(hidden = true) Actor actor) {
        return answer(
                containers.change(id, actor, null, _ -> List.of(new ContainerEvent.LevelSeen(asked.levelPercent()))));
    }

    @Operation(
            summary = "Put waste into a container",
            description = "By pieces and grams; 409 when that is more than it can hold. Needs Idempotency-Key.")
    @Post("/additions")
    @Transactional
    HttpResponse<?> add(
            UUID id,
            @Body ContentCommand asked,
            @Header("Idempotency-Key") @Nullable String key,
            @Parameter(hidden = true) Actor actor) {
        return idempotency.once(
                key,
                actor.member().toString(),
                "POST containers/" + id + "/additions",
                asked,
                () -> answer(containers.change(id, actor, null, was -> added(was, asked))));
    }

    @Operation(
            summary = "Count what a container holds",
            description =
                    "The inventory of stock: what is found counts, the difference to what was put in is recorded. At most what the"
                            + " container can hold.")
    @Put("/count")
    @Transactional
    HttpResponse<ContainerView> count(UUID id, @Body ContentCommand asked, @Parameter(hidden = true) Actor actor) {
        return answer(containers.change(id, actor, null, was -> counted(was, asked)));
    }

    private List<ContainerEvent> counted(Container was, ContentCommand asked) {
        Refusal.throwAll(Stream.of(
                bounds.of(asked),
                Optional.ofNullable(asked.massGrams()).flatMap(grams -> Containers.holds(was, grams))));
        long difference = asked.massGrams() - was.content().grams();
        return difference == 0 && asked.quantity() == was.content().quantity() && containers.isJustCounted(was)
                ? List.of()
                : List.of(new ContainerEvent.ContentCounted(asked.quantity(), asked.massGrams(), difference));
    }

    private List<ContainerEvent> added(Container was, ContentCommand asked) {
        Refusal.throwAll(Stream.of(
                bounds.of(asked),
                Optional.ofNullable(asked.massGrams()).flatMap(grams -> Containers.takes(was, grams))));
        return List.of(new ContainerEvent.WastePutIn(asked.quantity(), asked.massGrams()));
    }

    private MutableHttpResponse<ContainerView> answer(Containers.Found found) {
        return new Version(found.version()).tag(HttpResponse.ok(views.of(found.container())));
    }
}
