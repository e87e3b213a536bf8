package fr.boucle.redistribution.endowment;

/** The state of an endowment as lists and answers name it. */
enum EndowmentState {
    ASKED("à décider"),
    ACCEPTED("accordée"),
    REFUSED("refusée"),
    WITHDRAWN("retirée"),
    ENDED("terminée");

    private final String label;

    EndowmentState(String label) {
        this.label = label;
    }

    /** The French word. */
    String label() {
        return label;
    }

    static EndowmentState of(Endowment endowment) {
        return switch (endowment) {
            case Endowment.Asked _ -> ASKED;
            case Endowment.Accepted _ -> ACCEPTED;
            case Endowment.Refused _ -> REFUSED;
            case Endowment.Withdrawn _ -> WITHDRAWN;
            case Endowment.Ended _ -> ENDED;
        };
    }
}
