package fr.boucle.checks;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import java.util.Set;

/** The few calls whose result may go into {@code _}, by the method's name, each for a reason. */
final class Silences {
    /** What a library does, and answers beside it what nobody asked. */
    private static final Set<String> LIBRARY = Set.of(
            "add",
            "addListener",
            "append",
            "close",
            "copy",
            "eventually",
            "executeWrite",
            "forName",
            "get",
            "move",
            "order",
            "placeholders",
            "put",
            "putIfAbsent",
            "remove",
            "schedule",
            "screenshot",
            "send",
            "start",
            "updateAndGet",
            "waitForNavigation",
            "whenComplete");

    /** What is called since it locks, or refuses what it would not answer. */
    private static final Set<String> FOR_ITS_REFUSAL = Set.of(
            "checkedCode", "lock", "lockHead", "named", "orElseThrow", "parse", "request", "require", "required");

    /** A use case that another one runs, and a row that is kept: what they answer is for their own door. */
    private static final Set<String> USE_CASE = Set.of(
            "approve",
            "check",
            "grade",
            "list",
            "open",
            "orient",
            "ready",
            "reassign",
            "receive",
            "record",
            "register",
            "report",
            "save",
            "scrap",
            "sort",
            "withdraw");

    private Silences() {}

    static boolean areHonest(ExpressionTree result) {
        String called = called(result);
        return LIBRARY.contains(called) || FOR_ITS_REFUSAL.contains(called) || USE_CASE.contains(called);
    }

    /** The name of the method called last; of a choice, that of its first case. */
    static String called(ExpressionTree result) {
        return switch (result) {
            case MethodInvocationTree call -> Origins.name(call);
            case ConditionalExpressionTree choice -> called(choice.getTrueExpression());
            case SwitchExpressionTree choice
            when choice.getCases().getFirst().getBody() instanceof ExpressionTree first -> called(first);
            default -> result.getKind().toString();
        };
    }
}
