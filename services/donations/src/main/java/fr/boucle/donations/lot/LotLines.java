package fr.boucle.donations.lot;

import fr.boucle.donations.organisation.Organisations;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listings;
import fr.boucle.references.Communes;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a list says of lots, and how far they are from where somebody looks for them. */
@Singleton
class LotLines {
    private final LotRows rows;
    private final Organisations organisations;
    private final FittingLots fitting;
    private final ClaimedCounts claimed;

    LotLines(LotRows rows, Organisations organisations, FittingLots fitting, ClaimedCounts claimed) {
        this.rows = rows;
        this.organisations = organisations;
        this.fitting = fitting;
        this.claimed = claimed;
    }

    /** From where distances are told: the place that is named, else, of lots that fit, where the organisation is. */
    @Nullable
    String from(@Nullable String near, boolean fits, Actor actor) {
        return near == null && fits ? organisations.acting(actor.organisation()).communeCode() : near;
    }

    /** The lots of which the organisation may claim something, where only these are looked for. */
    @Nullable
    Set<UUID> among(boolean fits, Actor actor) {
        return fits ? fitting.of(actor.organisation()) : null;
    }

    /** A lot with the names that a file is read by. */
    record Named(LotLineView lot, String donor, String commune) {}

    List<Named> named(List<UUID> ids, @Nullable String near) {
        Map<UUID, String> donors = new HashMap<>();
        return of(ids, near).stream()
                .map(lot -> new Named(
                        lot,
                        donors.computeIfAbsent(
                                lot.donorId(), id -> organisations.acting(id).name()),
                        Communes.shipped().nameOf(lot.communeCode())))
                .toList();
    }

    /** Of the communes that have published lots, those near enough: few, however many communes there are. */
    @Nullable
    List<String> around(@Nullable String near, @Nullable Integer withinKm) {
        String from = near == null ? null : commune(near);
        if (from == null || withinKm == null) {
            return null;
        }
        return rows.places().stream()
                .filter(place -> place.equals(from)
                        || Communes.shipped().kilometres(from, place).orElse(Integer.MAX_VALUE) <= withinKm)
                .toList();
    }

    List<LotLineView> of(List<UUID> ids, @Nullable String near) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String keys = Keys.of(ids);
        Map<UUID, Integer> taken = claimed.of(keys).stream()
                .collect(Collectors.toMap(ClaimedCounts.Row::lotId, ClaimedCounts.Row::devices));
        return Listings.inOrder(ids, rows.findAll(keys), LotRow::id).stream()
                .map(row -> LotLineView.of(
                        row, near == null ? null : distance(near, row.communeCode()), taken.getOrDefault(row.id(), 0)))
                .toList();
    }

    private static @Nullable Integer distance(String near, String place) {
        OptionalInt kilometres = Communes.shipped().kilometres(near, place);
        return kilometres.isEmpty() ? null : kilometres.getAsInt();
    }

    private static String commune(String near) {
        if (!near.matches("[0-9][0-9AB][0-9]{3}")) {
            throw new Refusal(CommonRefusal.MALFORMED, "near is the INSEE code of a commune, five characters.");
        }
        return near;
    }
}
