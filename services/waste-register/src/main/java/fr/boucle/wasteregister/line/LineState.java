package fr.boucle.wasteregister.line;

/** What became of a line, by the reason of its newest version. */
enum LineState {
    WRITTEN("WRITTEN"),
    CORRECTED("MODIFIER"),
    CANCELLED("ANNULER");

    private final String reason;

    LineState(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    static LineState of(String reason) {
        for (LineState state : values()) {
            if (state.reason.equals(reason)) {
                return state;
            }
        }
        return WRITTEN;
    }
}
