package fr.boucle.checks;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names of the members of a map that a page sends as JSON, as far as its source says them. */
final class Members {
    private static final int DEEPEST = 6;
    private final Origins origins;
    private final Texts texts;

    Members(Origins origins, Texts texts) {
        this.origins = origins;
        this.texts = texts;
    }

    Set<String> of(@Nullable Tree expression, Origins.Place place) {
        return of(expression, place, 0);
    }

    private Set<String> of(@Nullable Tree expression, Origins.Place place, int depth) {
        if (depth > DEEPEST) {
            return Set.of();
        }
        return switch (expression) {
            case MethodInvocationTree call when Origins.receiver(call).equals("Map") -> keys(call, place);
            case MethodInvocationTree call -> returned(call, place, depth);
            case NewClassTree made
            when made.getArguments().size() == 1 -> of(made.getArguments().getFirst(), place, depth + 1);
            case ConditionalExpressionTree choice -> {
                Set<String> both = new TreeSet<>(of(choice.getTrueExpression(), place, depth + 1));
                both.addAll(of(choice.getFalseExpression(), place, depth + 1));
                yield both;
            }
            case IdentifierTree name -> variable(name.getName().toString(), place, depth + 1);
            case null, default -> Set.of();
        };
    }

    private Set<String> keys(MethodInvocationTree call, Origins.Place place) {
        Set<String> keys = new TreeSet<>();
        List<? extends ExpressionTree> arguments = call.getArguments();
        for (int i = 0; i + 1 < arguments.size() && Origins.name(call).equals("of"); i += 2) {
            keys.addAll(texts.of(arguments.get(i), place));
        }
        keys.remove(Texts.OPEN);
        return keys;
    }

    private Set<String> returned(MethodInvocationTree call, Origins.Place place, int depth) {
        Set<String> found = new TreeSet<>();
        origins.called(call, place)
                .forEach(method -> new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitReturn(ReturnTree answer, @Nullable Void unused) {
                        found.addAll(of(answer.getExpression(), method, depth + 1));
                        return null;
                    }

                    @Override
                    public @Nullable Void visitLambdaExpression(LambdaExpressionTree inner, @Nullable Void unused) {
                        return null;
                    }
                }.scan(method.method(), null));
        return found;
    }

    private Set<String> variable(String name, Origins.Place place, int depth) {
        MethodTree method = place.method();
        if (method == null) {
            return Set.of();
        }
        VariableTree local = Origins.local(name, method);
        if (local == null) {
            Set<String> found = new TreeSet<>();
            origins.arguments(name, place).forEach((argument, caller) -> found.addAll(of(argument, caller, depth)));
            return found;
        }
        Set<String> found = new TreeSet<>(of(local.getInitializer(), place, depth));
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
                if (Origins.receiver(call).equals(name) && Origins.name(call).equals("put")) {
                    found.addAll(texts.of(call.getArguments().getFirst(), place));
                }
                return super.visitMethodInvocation(call, unused);
            }
        }.scan(method.getBody(), null);
        found.remove(Texts.OPEN);
        return found;
    }
}
