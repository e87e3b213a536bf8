package fr.boucle.redistribution.request;

import static fr.boucle.redistribution.request.RequestEvent.RequestClosed;
import static fr.boucle.redistribution.request.RequestEvent.RequestDecided;
import static fr.boucle.redistribution.request.RequestEvent.RequestOpened;
import static fr.boucle.redistribution.request.RequestEvent.RequestReopened;

import java.time.Instant;
import java.util.List;

/** A household's request, from its opening to its end. */
public sealed interface Request {
    Asked asked();

    /** In the queue: waiting, or postponed by a decision and waiting on. */
    sealed interface Queued extends Request {
        default RequestDecided decide(
                Outcome outcome, String reasonCode, boolean followed, String ruleVersion, int scoreTenths, Instant at) {
            return new RequestDecided(asked().reference(), outcome, reasonCode, followed, ruleVersion, scoreTenths, at);
        }

        default RequestClosed close(String reasonCode, Instant at) {
            return new RequestClosed(asked().reference(), reasonCode, at);
        }
    }

    record Waiting(Asked asked) implements Queued {
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

    record Postponed(Asked asked) implements Queued {}

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

    record Refused(Asked asked) implements Request {}

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
                    case RequestClosed _, RequestOpened _, RequestReopened _ -> throw impossible(event);
                };
            case Granted _ ->
                switch (event) {
                    case RequestReopened _ -> new Waiting(asked());
                    case RequestClosed closed
                    when closed.reasonCode().equals(RequestClosed.SERVED) -> new Served(asked());
                    case RequestClosed _, RequestOpened _, RequestDecided _ -> throw impossible(event);
                };
            case Served _ ->
                switch (event) {
                    case RequestReopened _ -> new Waiting(asked());
                    case RequestClosed _, RequestOpened _, RequestDecided _ -> throw impossible(event);
                };
            case Refused _, Closed _ -> throw impossible(event);
        };
    }

    private IllegalStateException impossible(RequestEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " has no " + event.getClass().getSimpleName());
    }
}
