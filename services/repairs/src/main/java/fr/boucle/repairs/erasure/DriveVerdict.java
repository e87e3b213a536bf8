package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.SanitizationLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a drive's line in a log is worth as proof that this medium holds no data. Every reason is a slug; no reason at all
 * is an acceptance.
 *
 * @param method the method and level, where they are known
 * @param questions what a person has to explain before it counts
 */
record DriveVerdict(
        List<String> reasons,
        Optional<ErasureMethod> method,
        Optional<SanitizationLevel> level,
        List<String> questions) {

    boolean isAccepted() {
        return reasons.isEmpty();
    }

    String word() {
        return isAccepted() ? "ACCEPTED" : "BLOCKED";
    }

    /** Judges a drive bound to a known medium. */
    static DriveVerdict of(WipeFacts facts) {
        List<String> reasons = judge(WipeRule.OF_THE_RUN, facts);
        reasons.addAll(judge(WipeRule.OF_THE_MEDIUM, facts));
        return new DriveVerdict(List.copyOf(reasons), facts.method(), facts.level(), judge(WipeRule.TO_EXPLAIN, facts));
    }

    /** Judges a drive that no known medium answers to: blocked, with the reason of it and those of the run. */
    static DriveVerdict unbound(WipeFacts facts, String reason) {
        List<String> reasons = judge(WipeRule.OF_THE_RUN, facts);
        reasons.add(reason);
        return new DriveVerdict(List.copyOf(reasons), Optional.empty(), Optional.empty(), List.of());
    }

    DriveVerdict and(String reason) {
        List<String> more = new ArrayList<>(reasons);
        more.add(reason);
        return new DriveVerdict(List.copyOf(more), method, level, questions);
    }

    /** A question that nobody answered is a reason. */
    DriveVerdict unexplained() {
        List<String> more = new ArrayList<>(reasons);
        more.addAll(questions);
        return new DriveVerdict(List.copyOf(more), method, level, questions);
    }

    /** Its questions are answered: nothing is left to say. */
    DriveVerdict explained() {
        return new DriveVerdict(reasons, method, level, List.of());
    }

    private static List<String> judge(List<WipeRule> rules, WipeFacts facts) {
        List<String> reasons = new ArrayList<>();
        rules.forEach(rule -> rule.judge(facts).ifPresent(reasons::add));
        return reasons;
    }
}
