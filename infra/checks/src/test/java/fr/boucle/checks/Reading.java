package fr.boucle.checks;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Reads one compilation unit. */
final class Reading extends TreeScanner<Void, Void> {
    final List<SourceFile.Method> methods = new ArrayList<>();
    final List<String> sealedTypes = new ArrayList<>();
    final List<SourceFile.Found> caught = new ArrayList<>();
    final List<SourceFile.Found> sleeps = new ArrayList<>();

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Deque<ClassTree> classes = new ArrayDeque<>();

    Reading(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, Void unused) {
        if (classes.isEmpty() && tree.getModifiers().getFlags().contains(Modifier.SEALED)) {
            sealedTypes.add(tree.getSimpleName().toString());
        }
        classes.push(tree);
        super.visitClass(tree, unused);
        classes.pop();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, Void unused) {
        if (tree.getBody() != null && positions.getStartPosition(unit, tree.getBody()) >= 0) {
            long first = line(positions.getStartPosition(unit, tree.getBody()));
            long last = line(positions.getEndPosition(unit, tree.getBody()) - 1);
            String name = Objects.requireNonNull(classes.peek()).getSimpleName() + "." + tree.getName();
            methods.add(new SourceFile.Method(name, last - first + 1, forwards(tree)));
        }
        return super.visitMethod(tree, unused);
    }

    @Override
    public @Nullable Void visitCatch(CatchTree tree, Void unused) {
        Tree type = tree.getParameter().getType();
        List<? extends Tree> types = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        types.forEach(one -> caught.add(found(one.toString(), tree)));
        return super.visitCatch(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (tree.toString().equals("Thread.sleep")) {
            sleeps.add(found("Thread.sleep", tree));
        }
        return super.visitMemberSelect(tree, unused);
    }

    private SourceFile.Found found(String text, Tree tree) {
        return new SourceFile.Found(text, line(positions.getStartPosition(unit, tree)));
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    /** Whether the whole body passes the parameters, all and unchanged, to one method of a field. */
    private boolean forwards(MethodTree method) {
        List<? extends StatementTree> body = method.getBody().getStatements();
        if (body.size() != 1 || method.getParameters().isEmpty()) {
            return false;
        }
        ExpressionTree expression =
                switch (body.getFirst()) {
                    case ReturnTree statement -> statement.getExpression();
                    case ExpressionStatementTree statement -> statement.getExpression();
                    default -> null;
                };
        return expression instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && isField(select.getExpression())
                && names(method)
                        .equals(call.getArguments().stream()
                                .map(Object::toString)
                                .toList());
    }

    private boolean isField(ExpressionTree receiver) {
        String name =
                switch (receiver) {
                    case IdentifierTree identifier -> identifier.getName().toString();
                    case MemberSelectTree select
                    when select.getExpression().toString().equals("this") ->
                        select.getIdentifier().toString();
                    default -> "";
                };
        return Objects.requireNonNull(classes.peek()).getMembers().stream()
                .anyMatch(member ->
                        member instanceof VariableTree field && field.getName().contentEquals(name));
    }

    private static List<String> names(MethodTree method) {
        return method.getParameters().stream()
                .map(one -> one.getName().toString())
                .toList();
    }
}
