package fr.boucle.verify;

import java.util.stream.Collectors;

/** A verdict as text. The first word is INTACT, PROVEN, TAMPERED or CANNOT JUDGE. */
final class Report {
    private Report() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact intact -> intact(intact);
            case Verdict.Proven(String statement) -> "PROVEN: " + statement;
            case Verdict.Tampered tampered -> tampered(tampered);
            case Verdict.CannotJudge(String why) -> "CANNOT JUDGE: " + why;
        };
    }

    private static String intact(Verdict.Intact intact) {
        String text = """
                INTACT
                register     %s
                size         %d
                root         %s
                read         %d entries, %d of them withheld (leaf hash only)
                checkpoints  %d, all match""".formatted(
                        intact.covered().origin(),
                        intact.covered().size(),
                        intact.covered().root(),
                        intact.read(),
                        intact.withheld(),
                        intact.checkpoints());
        return intact.uncovered() == 0
                ? text
                : text + "\nnot covered  " + Sentences.entries(intact.covered().size(), intact.read() - 1)
                        + ": later than the largest checkpoint given, no signature vouches for them yet";
    }

    private static String tampered(Verdict.Tampered tampered) {
        String faults =
                tampered.faults().stream().map(fault -> "- " + fault.sentence()).collect(Collectors.joining("\n"));
        return "TAMPERED\n" + faults + (tampered.more() == 0 ? "" : "\n- and " + tampered.more() + " more");
    }
}
