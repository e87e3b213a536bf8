package fr.boucle.redistribution.request;

/** The state of a request as lists and answers name it. */
public enum RequestState {
    WAITING("en attente"),
    POSTPONED("reportée"),
    IN_REVIEW("revue par une autre personne"),
    GRANTED("accordée"),
    SERVED("servie"),
    REFUSED("refusée"),
    CLOSED("close");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }

    /** Whether a request in it has a place in the queue. */
    public boolean isQueued() {
        return this == WAITING || this == POSTPONED || this == IN_REVIEW;
    }

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
