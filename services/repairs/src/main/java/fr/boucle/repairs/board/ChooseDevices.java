package fr.boucle.repairs.board;

import fr.boucle.batches.Chooser;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.repairs.device.NamedDevices;
import fr.boucle.repairs.device.NextStep;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses many of a workshop's devices: all that a filter of its stations finds, or those whose labels were read. */
@Singleton
class ChooseDevices implements Chooser<ChooseDevices.Choice> {
    private static final String SINCE = "since";

    private final BenchRows rows;
    private final NamedDevices named;
    private final Listings listings;
    private final InstantSource clock;

    ChooseDevices(BenchRows rows, NamedDevices named, Listings listings, InstantSource clock) {
        this.rows = rows;
        this.named = named;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * Which devices; filter and names add up.
     *
     * @param names printed codes, QR addresses or serials
     * @param except as names: those that are left out
     */
    @Serdeable
    record Choice(
            @Nullable @Valid Filter filter,
            @Nullable @Size(max = MOST) List<@NotBlank @Size(max = 120) String> names,
            @Nullable @Size(max = MOST) List<@NotBlank @Size(max = 120) String> except) {}

    /** As at the stations. */
    @Serdeable
    record Filter(
            @Nullable List<NextStep> step,
            @Nullable DeviceKind kind,
            @Nullable @Min(0) @Max(3_650) Integer days,
            @Nullable UUID member,
            @Nullable @Pattern(regexp = "[a-z-]{3,60}") String reason) {
        Station station(InstantSource clock) {
            return Station.of(step, kind, days, member, reason, clock);
        }
    }

    @Override
    public Class<Choice> choice() {
        return Choice.class;
    }

    @Override
    public List<One> of(Choice choice, Actor actor) {
        UUID workshop = actor.organisation();
        Map<UUID, One> found = new LinkedHashMap<>();
        if (choice.filter() != null) {
            filtered(choice.filter().station(clock).listing(workshop)).forEach(one -> found.put(one.subject(), one));
        }
        List<One> nobody = new ArrayList<>();
        for (String name : choice.names() == null ? List.<String>of() : choice.names()) {
            List<UUID> called = named.of(name, workshop);
            switch (called.size()) {
                case 0 -> nobody.add(One.unknown(name));
                case 1 -> found.putIfAbsent(called.getFirst(), One.of(called.getFirst(), name));
                default -> nobody.add(One.ambiguous(name));
            }
        }
        for (String name : choice.except() == null ? List.<String>of() : choice.except()) {
            named.of(name, workshop).forEach(found::remove);
        }
        nobody.addAll(found.values());
        return nobody;
    }

    @Override
    public Map<UUID, Long> states(List<UUID> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : rows.labels(Keys.of(subjects)).stream()
                        .collect(Collectors.toMap(BenchRows.Label::id, BenchRows.Label::version));
    }

    private List<One> filtered(Listing listing) {
        List<UUID> ids = listings.ids(listing, new ListQuery(MOST + 1, SINCE, false, null, false), MOST + 1);
        Map<UUID, String> codes = ids.isEmpty()
                ? Map.of()
                : rows.labels(Keys.of(ids)).stream()
                        .collect(Collectors.toMap(BenchRows.Label::id, BenchRows.Label::code));
        return ids.stream().map(id -> One.of(id, codes.getOrDefault(id, ""))).toList();
    }
}
