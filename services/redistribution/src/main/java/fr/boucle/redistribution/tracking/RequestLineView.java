package fr.boucle.redistribution.tracking;

import fr.boucle.documents.Spreadsheet;
import fr.boucle.redistribution.priority.Fitting;
import fr.boucle.redistribution.priority.Standing;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.RequestState;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.request.Situation;
import fr.boucle.references.Communes;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of a list.
 *
 * @param rank its place in the whole queue, where it waits
 * @param score its points now, where it waits
 * @param fitting the device proposed to it, where that is asked for
 */
@ByName
@Serdeable
record RequestLineView(
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
        @Nullable Fitting fitting) {
    static RequestLineView of(Standing standing, @Nullable Fitting fitting) {
        return of(
                standing.asked(),
                RequestState.of(standing.request()),
                standing.rank(),
                standing.score().total(),
                fitting);
    }

    static RequestLineView of(Requests.Found found) {
        return of(found.asked(), found.state(), null, null, null);
    }

    private static RequestLineView of(
            Asked asked,
            RequestState state,
            @Nullable Integer rank,
            @Nullable BigDecimal score,
            @Nullable Fitting fitting) {
        return RequestLineViewBuilder.stagedBuilder()
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
                .fitting(fitting)
                .build();
    }

    /** What of it stands in a file: what the page of the list shows, not how the household lives. */
    static Spreadsheet<RequestLineView> sheet(Communes communes) {
        return new Spreadsheet<>(
                "Demandes",
                List.of(
                        new Spreadsheet.Column<>("Demande", RequestLineView::reference),
                        new Spreadsheet.Column<>("État", view -> view.state().label()),
                        new Spreadsheet.Column<>("Rang", RequestLineView::rank),
                        new Spreadsheet.Column<>("Points", RequestLineView::score),
                        new Spreadsheet.Column<>(
                                "Ce que le foyer a", view -> view.need().label()),
                        new Spreadsheet.Column<>(
                                "Voulu", view -> view.kindWanted().label()),
                        new Spreadsheet.Column<>("Code de la commune", RequestLineView::communeCode),
                        new Spreadsheet.Column<>("Commune", view -> communes.nameOf(view.communeCode())),
                        new Spreadsheet.Column<>("Ouverte le", RequestLineView::openedAt)));
    }
}
