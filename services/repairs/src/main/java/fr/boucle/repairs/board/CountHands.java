package fr.boucle.repairs.board;

import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.repairs.device.MemberMark;
import fr.boucle.repairs.device.NextStep;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Each person of a workshop with the devices that are in this person's hands. */
@Controller("/api/repairs/next-steps/people")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class CountHands {
    private final Listings listings;
    private final InstantSource clock;

    CountHands(Listings listings, InstantSource clock) {
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * A person of the workshop.
     *
     * @param mark four signs of the opaque id: nobody is named
     * @param you whether it is whoever asks
     * @param devices how many this person touched last
     */
    @Serdeable
    record View(UUID memberId, String mark, boolean you, long devices) {}

    @Operation(
            summary = "Who has how many of the devices that wait",
            description =
                    "Each person of the workshop who touched last a device that waits, by an opaque id and a mark, most devices first"
                            + " after whoever asks, who always stands there. step, kind, days and reason as for the list: how many"
                            + " devices member= would show with them. member: stands there too, also with none.")
    @Get
    @Transactional(readOnly = true)
    List<View> count(
            @QueryValue @Nullable List<NextStep> step,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable @Min(0) @Max(3_650) Integer days,
            @QueryValue @Nullable @Pattern(regexp = "[a-z-]{3,60}") String reason,
            @QueryValue @Nullable UUID member,
            @Parameter(hidden = true) Actor actor) {
        Listing touched = Station.of(step, kind, days, null, reason, clock).touched(actor.organisation());
        Map<UUID, Long> hands = new HashMap<>(Map.of(actor.member(), 0L));
        if (member != null) {
            hands.putIfAbsent(member, 0L);
        }
        listings.counts(touched, "h.actor")
                .forEach((signature, devices) -> hands.merge(Toucher.member(signature), devices, Long::sum));
        return hands.entrySet().stream()
                .map(one -> view(one.getKey(), one.getValue(), actor))
                .sorted(Comparator.comparing(View::you)
                        .thenComparing(View::devices)
                        .reversed()
                        .thenComparing(View::mark))
                .toList();
    }

    private static View view(UUID member, long devices, Actor actor) {
        return new View(member, MemberMark.of(member), member.equals(actor.member()), devices);
    }
}
