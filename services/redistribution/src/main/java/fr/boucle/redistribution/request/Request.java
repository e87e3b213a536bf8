package fr.boucle.redistribution.request;

import static fr.boucle.redistribution.request.RequestEvent.RequestClosed;
import static fr.boucle.redistribution.request.RequestEvent.RequestDecided;
import static fr.boucle.redistribution.request.RequestEvent.RequestOpened;
import static fr.boucle.redistribution.request.RequestEvent.RequestReopened;
import static fr.boucle.redistribution.request.RequestEvent.SecondLookAsked;
import static fr.boucle.redistribution.request.RequestEvent.SituationChanged;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A household's request, from its opening to its end. */
public sealed interface Request {
    Asked asked();

    /** The household's mandate to its structure, as far as it is kept open: until when, and whether it was taken back. */
    public record Mandate(
            @Nullable LocalDate until, @Nullable Instant revokedAt) {
        boolean hasLapsed(LocalDate today) {
            return revokedAt != null || (until != null && until.isBefore(today));
        }
    }

    /** In the queue: waiting, postponed by a decision, or looked at again. */
    sealed interface Queued extends Request {
        default RequestDecided decide(
                Outcome outcome, String reasonCode, boolean followed, String ruleVersion, int scoreTenths, Instant at) {
            return new RequestDecided(asked().reference(), outcome, reasonCode, followed, ruleVersion, scoreTenths, at);
        }

        default RequestClosed close(String reasonCode, Instant at) {
            return new RequestClosed(asked().reference(), reasonCode, at);
        }
    }

    /** What may still say that the household lives otherwise than it did: the place in line stays that of the first day. */
    sealed interface Changing extends Request {
        default SituationChanged changed(Asked.Circumstances now, Instant at) {
            return new SituationChanged(asked().reference(), now, at);
        }
    }

    record Waiting(Asked asked) implements Queued, Changing {
        RequestOpened opened(String area) {
            return new RequestOpened(
                    asked.reference(),
                    asked.organisation(),
                    area,
                    asked.need(),
                    List.copyOf(asked.household().stream().sorted().toList()),
                    asked.kindWanted(),
                    asked.openedAt());
        }
    }

    record Postponed(Asked asked) implements Queued, Changing {}

    /** Refused, and to be decided by another person. */
    record InReview(Asked asked) implements Queued, Changing {}

    /** A device is reserved for it. */
    record Granted(Asked asked) implements Request {
        public RequestClosed serve(Instant at) {
            return new RequestClosed(asked.reference(), RequestClosed.SERVED, at);
        }

        public RequestReopened reopen(Instant at) {
            return new RequestReopened(asked.reference(), at);
        }
    }

    record Served(Asked asked) implements Request {
        /** For an exchange: the device came back and another is needed; the time waited counts from the first day. */
        public RequestReopened reopen(Instant at) {
            return new RequestReopened(asked.reference(), at);
        }
    }

    record Refused(Asked asked) implements Changing {
        public SecondLookAsked askSecondLook(boolean byHousehold, LocalDate decideBy, Instant at) {
            return new SecondLookAsked(asked.reference(), byHousehold, decideBy, at);
        }
    }

    record Closed(Asked asked) implements Request {}

    default Request on(RequestEvent event) {
        return switch (this) {
            case Queued _ ->
                switch (event) {
                    case RequestDecided decided ->
                        switch (decided.outcome()) {
                            case GRANTED -> new Granted(asked());
                            case REFUSED -> new Refused(asked());
                            case POSTPONED -> new Postponed(asked());
                        };
                    case RequestClosed closed
                    when !closed.reasonCode().equals(RequestClosed.SERVED) -> new Closed(asked());
                    case SituationChanged changed -> in(changed.now());
                    case RequestClosed _, RequestOpened _, RequestReopened _, SecondLookAsked _ ->
                        throw impossible(event);
                };
            case Granted _ ->
                switch (event) {
                    case RequestReopened _ -> new Waiting(asked());
                    case RequestClosed closed
                    when closed.reasonCode().equals(RequestClosed.SERVED) -> new Served(asked());
                    case RequestClosed _, RequestOpened _, RequestDecided _, SituationChanged _, SecondLookAsked _ ->
                        throw impossible(event);
                };
            case Served _ ->
                switch (event) {
                    case RequestReopened _ -> new Waiting(asked());
                    case RequestClosed _, RequestOpened _, RequestDecided _, SituationChanged _, SecondLookAsked _ ->
                        throw impossible(event);
                };
            case Refused _ ->
                switch (event) {
                    case SecondLookAsked _ -> new InReview(asked());
                    case SituationChanged changed -> new Waiting(asked().in(changed.now()));
                    case RequestClosed _, RequestOpened _, RequestDecided _, RequestReopened _ ->
                        throw impossible(event);
                };
            case Closed _ -> throw impossible(event);
        };
    }

    private Request in(Asked.Circumstances now) {
        return switch (this) {
            case Waiting _ -> new Waiting(asked().in(now));
            case Postponed _ -> new Postponed(asked().in(now));
            case InReview _ -> new InReview(asked().in(now));
            case Granted _, Served _, Refused _, Closed _ -> this;
        };
    }

    private IllegalStateException impossible(RequestEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " has no " + event.getClass().getSimpleName());
    }
}
