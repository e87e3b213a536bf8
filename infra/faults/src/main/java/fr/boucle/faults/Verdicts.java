package fr.boucle.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that must hold once the system has healed.
 *
 * @param compared what there was to compare
 * @param violations what does not hold
 */
record Verdicts(String compared, List<String> violations) {
    static Verdicts of(Running system, History history, List<String> checkpoints, List<String> poisoned)
            throws SQLException, IOException, InterruptedException {
        Evidence evidence = Evidence.of(system);
        List<String> violations = new ArrayList<>(MessageVerdicts.of(evidence, poisoned));
        violations.addAll(ActVerdicts.of(system, history));
        violations.addAll(RegisterVerdicts.of(system, checkpoints));
        return new Verdicts(evidence.summary() + ", " + checkpoints.size() + " checkpoints seen", violations);
    }
}
