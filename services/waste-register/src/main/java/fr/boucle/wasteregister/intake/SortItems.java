package fr.boucle.wasteregister.intake;

import fr.boucle.wasteregister.item.ItemChoice;
import fr.boucle.wasteregister.item.ItemFilter;
import fr.boucle.wasteregister.item.ItemView;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many items go under another code at once: each whole or not at all, and one that is refused does not stop the others. */
@Tag(name = "items")
@Controller("/api/waste-register/items/classification")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class SortItems {
    private final ItemChoice choice;
    private final SortItem sort;

    SortItems(ItemChoice choice, SortItem sort) {
        this.choice = choice;
        this.sort = sort;
    }

    /**
     * Which items, and where they go.
     *
     * @param names printed codes of devices or serial numbers of media, as they are read from labels
     * @param filter all that the list shows with it
     */
    @Serdeable
    record Command(
            @Nullable @Size(max = ItemChoice.MOST) List<UUID> items,
            @Nullable @Size(max = ItemChoice.MOST) List<@NotBlank @Size(max = 100) String> names,
            @Nullable ItemFilter filter,
            @NotBlank @Size(max = 12) String wasteCode,
            @NotBlank @Size(min = 3, max = 500) String reason) {
        SortItem.Command each() {
            return new SortItem.Command(wasteCode, reason);
        }
    }

    /**
     * What became of them, or would.
     *
     * @param passed how many go under the code
     * @param more whether there were more than 2,000, which is the most for one act
     */
    @Serdeable
    record View(long passed, List<Kept> refused, List<String> unknown, boolean more) {}

    /** One that stays where it is. */
    @Serdeable
    record Kept(UUID itemId, @Nullable String deviceCode, String kind, String slug) {}

    @Operation(
            summary = "Sort many items under another waste code",
            description =
                    "items, names and filter (as in the list) add up; at most 2,000. Each is sorted by itself, as when it is sorted"
                            + " alone: refused tells which are not and why, unknown which names are nobody's.")
    @Put
    View sort(@Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        String code = sort.checkedCode(asked.wasteCode());
        return each(asked, actor, item -> {
            try {
                ItemView now = Objects.requireNonNull(
                        sort.sort(item.itemId(), asked.each(), actor).body());
                return now.wasteCode().equals(code) ? Optional.empty() : Optional.of(WasteRefusal.LOT_NOT_OPEN.slug());
            } catch (Refusal refusal) {
                return Optional.of(refusal.type().slug());
            }
        });
    }

    @Operation(
            summary = "What sorting many items would do",
            description = "Changes nothing: how many would go under the code, which not and why.")
    @Post("/previews")
    View preview(@Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        String code = sort.checkedCode(asked.wasteCode());
        return each(
                asked,
                actor,
                item -> Boolean.TRUE.equals(item.sortable()) || item.wasteCode().equals(code)
                        ? Optional.empty()
                        : Optional.of(WasteRefusal.LOT_NOT_OPEN.slug()));
    }

    private View each(Command asked, Actor actor, Function<ItemView, Optional<String>> deed) {
        ItemChoice.Chosen chosen = choice.of(actor.organisation(), asked.items(), asked.names(), asked.filter());
        List<Kept> refused = new ArrayList<>();
        for (ItemView item : chosen.items()) {
            deed.apply(item)
                    .ifPresent(slug -> refused.add(new Kept(item.itemId(), item.deviceCode(), item.kind(), slug)));
        }
        return new View(chosen.items().size() - refused.size(), refused, chosen.unknown(), chosen.more());
    }
}
