package fr.boucle.donations.convention;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.donations.device.DataState;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.web.Actor;
import fr.boucle.web.Version;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conventions. A change locks the convention, decides, and writes its state and events at once. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Conventions {
    private final ConventionRows rows;
    private final Outbox outbox;

    Conventions(ConventionRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /** A convention and the version it has. */
    record Found(Convention convention, long version) {}

    /** What to do to a convention: events in order, possibly none. */
    interface Decision extends Function<Convention, List<? extends ConventionEvent>> {}

    /**
     * A convention about to be opened.
     *
     * @param text frozen from now on
     */
    record Draft(ConventionTerms terms, String text, List<CededDevice> devices, Instant drawnUpAt) {}

    /** Changes a convention of either side, on the version it was read at where one is given. */
    @CanIgnoreReturnValue
    Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        ConventionRow row =
                rows.lock(id).filter(found -> found.isOf(actor.organisation())).orElseThrow(Convention::none);
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(row.version());
        }
        Convention convention = row.convention((int) rows.count(id));
        long version = row.version();
        for (ConventionEvent event : decision.apply(convention)) {
            convention = convention.on(event);
            version++;
            if (event instanceof ConventionEvent.Published published) {
                outbox.append(Publication.of(published, id, version), actor.signature());
            }
        }
        if (version != row.version()) {
            rows.update(next(row, convention, version));
        }
        return new Found(convention, version);
    }

    /** Opens a convention that both sides are to sign, with what it says of each device. */
    void open(Draft draft) {
        ConventionTerms terms = draft.terms();
        rows.save(ConventionRowBuilder.stagedBuilder()
                .id(terms.id())
                .version(0)
                .claimId(terms.claimId())
                .donorId(terms.donor())
                .takerId(terms.taker())
                .state(ConventionState.TO_SIGN)
                .text(draft.text())
                .textSha256(terms.textSha256())
                .legalBasis(terms.legalBasis())
                .resale(terms.resale())
                .erasureDeadline(terms.erasureDeadline())
                .removalDeadline(terms.removalDeadline())
                .drawnUpAt(draft.drawnUpAt())
                .donorSignedAt(null)
                .donorMemberId(null)
                .takerSignedAt(null)
                .takerMemberId(null)
                .endedAt(null)
                .build());
        for (CededDevice device : draft.devices()) {
            rows.keep(terms.id(), device.deviceId(), device.dataState(), device.valueCents());
        }
    }

    /** What a convention says of each device. */
    Map<UUID, DataState> dataStates(UUID id) {
        return rows.ceded(id).stream()
                .collect(Collectors.toUnmodifiableMap(ConventionRows.Ceded::deviceId, ConventionRows.Ceded::dataState));
    }

    /** The convention of either side, locked, to look at it before its change. */
    Convention lock(UUID id, Actor actor) {
        return rows.lock(id)
                .filter(found -> found.isOf(actor.organisation()))
                .map(row -> row.convention((int) rows.count(id)))
                .orElseThrow(Convention::none);
    }

    private static ConventionRow next(ConventionRow before, Convention after, long version) {
        ConventionRowBuilder row = ConventionRowBuilder.builder(before)
                .version(version)
                .state(after.state())
                .endedAt(
                        switch (after) {
                            case Convention.ToSign _, Convention.Signed _ -> null;
                            case Convention.HandedOver handed -> handed.at();
                            case Convention.Cancelled cancelled -> cancelled.at();
                        });
        for (Signature signature : after.signatures()) {
            row = switch (signature.side()) {
                case DONOR -> row.donorSignedAt(signature.at()).donorMemberId(signature.member());
                case TAKER -> row.takerSignedAt(signature.at()).takerMemberId(signature.member());
            };
        }
        return row.build();
    }
}
