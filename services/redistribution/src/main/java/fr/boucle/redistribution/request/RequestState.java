package fr.boucle.redistribution.request;

/** The state of a request as lists and answers name it. */
public enum RequestState {
    WAITING,
    POSTPONED,
    IN_REVIEW,
    GRANTED,
    SERVED,
    REFUSED,
    CLOSED;

    public static RequestState of(Request request) {
        return switch (request) {
            case Request.Waiting _ -> WAITING;
            case Request.Postponed _ -> POSTPONED;
            case Request.InReview _ -> IN_REVIEW;
            case Request.Granted _ -> GRANTED;
            case Request.Served _ -> SERVED;
            case Request.Refused _ -> REFUSED;
            case Request.Closed _ -> CLOSED;
        };
    }

    Request of(Asked asked) {
        return switch (this) {
            case WAITING -> new Request.Waiting(asked);
            case POSTPONED -> new Request.Postponed(asked);
            case IN_REVIEW -> new Request.InReview(asked);
            case GRANTED -> new Request.Granted(asked);
            case SERVED -> new Request.Served(asked);
            case REFUSED -> new Request.Refused(asked);
            case CLOSED -> new Request.Closed(asked);
        };
    }
}
