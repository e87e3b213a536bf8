package fr.boucle.redistribution;

import fr.boucle.web.Paging;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a decider may choose for a request beyond what is proposed: all of the stock that suits it. */
@Singleton
class Choices {
    private static final Comparator<Fit> ORDER =
            Comparator.<Fit, Boolean>comparing(fit -> fit.kindRank() < 0).thenComparing(Fit.ORDER);

    private final Proposals proposals;
    private final Devices devices;
    private final RulesInForce rules;

    Choices(Proposals proposals, Devices devices, RulesInForce rules) {
        this.proposals = proposals;
        this.devices = devices;
        this.rules = rules;
    }

    List<Proposal> of(RequestRow row, String words, Paging paging) {
        if (!row.state().isQueued()) {
            return List.of();
        }
        Proposals.Now now = proposals.now();
        Optional<UUID> proposed = now.proposedTo(row.id()).map(Equipment::id);
        Distances distances = rules.distances();
        Stream<Fit> fits = now.stock().stream()
                .filter(device -> Fit.mayServe(row.asked(), device) && isMeant(device, words))
                .map(device -> Fit.of(row.asked(), device, distances))
                .sorted(ORDER);
        return after(fits, place(row.asked(), paging.afterId(), distances))
                .limit(paging.fetch())
                .map(fit -> Proposal.of(
                        fit, proposed.filter(fit.device().id()::equals).isPresent()))
                .toList();
    }

    /** A page begins after the last device of the one before, even if that has left the stock meanwhile. */
    private Optional<Fit> place(Asked asked, @Nullable UUID last, Distances distances) {
        return Optional.ofNullable(last)
                .flatMap(devices::findById)
                .map(device -> Fit.of(asked, device.equipment(), distances));
    }

    private static Stream<Fit> after(Stream<Fit> fits, Optional<Fit> last) {
        return last.map(before -> fits.dropWhile(fit -> ORDER.compare(fit, before) <= 0))
                .orElse(fits);
    }

    private static boolean isMeant(Equipment device, String words) {
        String text = String.join(
                        " ",
                        device.code(),
                        Optional.ofNullable(device.manufacturer()).orElse(""),
                        Optional.ofNullable(device.model()).orElse(""),
                        device.kind().name(),
                        device.grade())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
