package fr.boucle.checks;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a reader cannot hold: many collaborators, many positions, SQL in pieces, results thrown away in silence. */
final class Walls extends TreeScanner<Void, Void> {
    private static final int MAX_COLLABORATORS = 7;
    private static final int TOO_MANY_POSITIONS = 10;
    private static final Pattern SQL =
            Pattern.compile("\\s*(SELECT|INSERT|UPDATE|DELETE|WITH|REPLACE|FROM|WHERE)\\b(?s:.*)");
    private static final Pattern ONE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern JOINED = Pattern.compile(ONE + "(?:\\s*\\+\\s*" + ONE + ")*+");

    /** Constructors with more than seven parameters; a record's canonical one is no constructor of anybody's. */
    final List<SourceFile.Found> collaborators = new ArrayList<>();
    /** Constructions with ten or more positional arguments. */
    final List<SourceFile.Found> positions = new ArrayList<>();
    /** SQL that is glued together from literals. */
    final List<SourceFile.Found> pieces = new ArrayList<>();
    /** Results put into {@code _}. */
    final List<SourceFile.Found> silenced = new ArrayList<>();

    /** The names of the types that are declared. */
    final List<SourceFile.Found> types = new ArrayList<>();

    private final CompilationUnitTree unit;
    private final SourcePositions places;
    private final String text;
    private final Deque<ClassTree> classes = new ArrayDeque<>();
    private final Set<Tree> resources = new HashSet<>();

    Walls(CompilationUnitTree unit, SourcePositions places) {
        this.unit = unit;
        this.places = places;
        try {
            this.text = unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, Void unused) {
        types.add(found(tree.getSimpleName().toString(), tree));
        classes.push(tree);
        super.visitClass(tree, unused);
        classes.pop();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, Void unused) {
        boolean record = Objects.requireNonNull(classes.peek()).getKind() == Tree.Kind.RECORD;
        if (tree.getReturnType() == null && !record && tree.getParameters().size() > MAX_COLLABORATORS) {
            collaborators.add(found(tree.getParameters().size() + " parameters of a constructor", tree));
        }
        return super.visitMethod(tree, unused);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, Void unused) {
        if (tree.getArguments().size() >= TOO_MANY_POSITIONS) {
            positions.add(found(
                    "new " + tree.getIdentifier() + " with "
                            + tree.getArguments().size() + " arguments",
                    tree));
        }
        return super.visitNewClass(tree, unused);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, Void unused) {
        if (tree.getKind() != Tree.Kind.PLUS) {
            return super.visitBinary(tree, unused);
        }
        List<ExpressionTree> operands = new ArrayList<>();
        flatten(tree, operands);
        long literals = operands.stream()
                .filter(LiteralTree.class::isInstance)
                .map(LiteralTree.class::cast)
                .mapToLong(this::literals)
                .sum();
        boolean sql = operands.stream().anyMatch(one -> one instanceof LiteralTree literal && isSql(literal));
        if (literals > 1 && sql) {
            pieces.add(found("SQL in " + literals + " pieces", tree));
        }
        operands.stream().filter(one -> !(one instanceof LiteralTree)).forEach(one -> scan(one, unused));
        return null;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, Void unused) {
        if (isSql(tree) && literals(tree) > 1) {
            pieces.add(found("SQL in " + literals(tree) + " pieces", tree));
        }
        return super.visitLiteral(tree, unused);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, Void unused) {
        boolean unnamed = tree.getName().isEmpty() || tree.getName().contentEquals("_");
        ExpressionTree result = tree.getInitializer();
        if (unnamed && result != null && !resources.contains(tree) && !Silences.areHonest(result)) {
            silenced.add(found("a result goes into “_”: " + Silences.called(result), tree));
        }
        return super.visitVariable(tree, unused);
    }

    /** A resource is there to be closed, not to be read. */
    @Override
    public @Nullable Void visitTry(TryTree tree, Void unused) {
        resources.addAll(tree.getResources());
        return super.visitTry(tree, unused);
    }

    private static void flatten(ExpressionTree tree, List<ExpressionTree> into) {
        switch (tree) {
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS -> {
                flatten(sum.getLeftOperand(), into);
                flatten(sum.getRightOperand(), into);
            }
            case ParenthesizedTree inner -> flatten(inner.getExpression(), into);
            default -> into.add(tree);
        }
    }

    private static boolean isSql(LiteralTree literal) {
        return literal.getValue() instanceof String value && SQL.matcher(value).matches();
    }

    /** Of how many literals a text was written, which the parser joins; a text block is none. */
    private long literals(LiteralTree literal) {
        int start = (int) places.getStartPosition(unit, literal);
        if (!(literal.getValue() instanceof String) || start < 0 || text.startsWith("\"\"\"", start)) {
            return 0;
        }
        Matcher whole = JOINED.matcher(text).region(start, text.length());
        return whole.lookingAt() ? ONE.matcher(whole.group()).results().count() : 0;
    }

    private SourceFile.Found found(String what, Tree tree) {
        return new SourceFile.Found(what, unit.getLineMap().getLineNumber(places.getStartPosition(unit, tree)));
    }
}
