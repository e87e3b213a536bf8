package fr.boucle.checks;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import fr.boucle.checks.Origins.Place;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What texts an expression of some sources may give, as far as they can be read without running: literals are kept, variables,
 * constants, parameters and helper methods are followed, and what only a request knows is {@value #OPEN}.
 */
final class Texts {
    static final String OPEN = "{}";
    private static final int DEEPEST = 12;
    private static final int MOST = 400;
    private static final Set<String> ENCODED = Set.of("encoded", "toString", "text", "id", "orElse", "get");

    private final Origins origins;

    Texts(Origins origins) {
        this.origins = origins;
    }

    Set<String> of(@Nullable Tree expression, Place place) {
        return of(expression, place, 0);
    }

    private Set<String> of(@Nullable Tree expression, Place place, int depth) {
        if (depth > DEEPEST) {
            return Set.of(OPEN);
        }
        return switch (expression) {
            case LiteralTree literal -> Set.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> of(inner.getExpression(), place, depth);
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS ->
                joined(of(sum.getLeftOperand(), place, depth + 1), of(sum.getRightOperand(), place, depth + 1));
            case ConditionalExpressionTree choice ->
                united(
                        of(choice.getTrueExpression(), place, depth + 1),
                        of(choice.getFalseExpression(), place, depth + 1));
            case IdentifierTree name -> variable(name.getName().toString(), place, depth + 1);
            case MethodInvocationTree call -> called(call, place, depth + 1);
            case null, default -> Set.of(OPEN);
        };
    }

    private Set<String> called(MethodInvocationTree call, Place place, int depth) {
        String name = Origins.name(call);
        if (name.equals("orElse") && mapped(call) instanceof LambdaExpressionTree lambda) {
            return united(
                    of(lambda.getBody(), place, depth), of(call.getArguments().getFirst(), place, depth));
        }
        if (ENCODED.contains(name) && call.getMethodSelect() instanceof MemberSelectTree) {
            return Set.of(OPEN);
        }
        if (name.equals("of") && Origins.receiver(call).equals("Address")) {
            return query(call, place, depth);
        }
        Set<String> found = new LinkedHashSet<>();
        origins.components(call, place).forEach((argument, maker) -> found.addAll(of(argument, maker, depth)));
        for (Place called : origins.called(call, place)) {
            Place method = called.with(given(call, called.method(), place, depth));
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitReturn(ReturnTree answer, @Nullable Void unused) {
                    found.addAll(of(answer.getExpression(), method, depth));
                    return null;
                }

                @Override
                public @Nullable Void visitLambdaExpression(LambdaExpressionTree inner, @Nullable Void unused) {
                    return null;
                }
            }.scan(method.method(), null);
        }
        return found.isEmpty() ? Set.of(OPEN) : limited(found);
    }

    /** The function that is applied just before, where a call follows one of {@code map}. */
    private static @Nullable Tree mapped(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getExpression() instanceof MethodInvocationTree before
                        && Origins.name(before).equals("map")
                ? before.getArguments().getFirst()
                : null;
    }

    /** {@code Address.of(path, name, value, …)} of the pages: a path and the parameters that are not empty. */
    private Set<String> query(MethodInvocationTree call, Place place, int depth) {
        Set<String> paths = of(call.getArguments().getFirst(), place, depth);
        String names = "";
        for (int i = 1; i < call.getArguments().size(); i += 2) {
            names += "&"
                    + of(call.getArguments().get(i), place, depth).iterator().next() + "=" + OPEN;
        }
        return joined(paths, Set.of(names));
    }

    /** What one call gives to a method's parameters. */
    private Map<String, Set<String>> given(
            MethodInvocationTree call, @Nullable MethodTree method, Place place, int depth) {
        Map<String, Set<String>> given = new HashMap<>();
        for (int i = 0; method != null && i < call.getArguments().size(); i++) {
            given.put(
                    method.getParameters().get(i).getName().toString(),
                    of(call.getArguments().get(i), place, depth));
        }
        return given;
    }

    private Set<String> variable(String name, Place place, int depth) {
        if (place.given().containsKey(name)) {
            return place.given().get(name);
        }
        MethodTree method = place.method();
        if (method != null) {
            VariableTree local = Origins.local(name, method);
            if (local != null && local.getInitializer() != null) {
                return of(local.getInitializer(), place, depth);
            }
            if (method.getParameters().stream().anyMatch(one -> one.getName().contentEquals(name))) {
                return argument(name, place, depth);
            }
        }
        return place.type().getMembers().stream()
                .filter(member ->
                        member instanceof VariableTree field && field.getName().contentEquals(name))
                .map(VariableTree.class::cast)
                .filter(field -> field.getInitializer() != null)
                .findFirst()
                .map(field -> of(field.getInitializer(), new Place(place.unit(), place.type(), null), depth))
                .orElse(Set.of(OPEN));
    }

    private Set<String> argument(String name, Place place, int depth) {
        Set<String> found = new LinkedHashSet<>();
        origins.arguments(name, place).forEach((argument, caller) -> found.addAll(of(argument, caller, depth)));
        return found.isEmpty() ? Set.of(OPEN) : limited(found);
    }

    private static Set<String> joined(Set<String> left, Set<String> right) {
        return limited(left.stream()
                .flatMap(one -> right.stream().map(one::concat))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Set<String> united(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return limited(all);
    }

    private static Set<String> limited(Set<String> found) {
        return found.size() > MOST
                ? found.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new))
                : found;
    }
}
