package fr.boucle.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What a module's main sources name by a code: constants of enums, literals that are one word, and records, which events are. */
final class Codes extends TreeScanner<Void, Void> {
    private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Set<Modifier> CONSTANT = Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);

    private final Set<String> found = new HashSet<>();

    private Codes() {}

    static Set<String> of(String module) {
        Codes codes = new Codes();
        for (CompilationUnitTree unit : Sources.units(module)) {
            codes.scan(unit, null);
        }
        return codes.found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, Void unused) {
        String name = tree.getSimpleName().toString();
        if (tree.getKind() == Tree.Kind.RECORD) {
            found.add(name);
        }
        if (tree.getKind() == Tree.Kind.ENUM) {
            tree.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(member -> member.getModifiers().getFlags().containsAll(CONSTANT))
                    .filter(member -> member.getType().toString().equals(name))
                    .forEach(constant -> found.add(constant.getName().toString()));
        }
        return super.visitClass(tree, unused);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, Void unused) {
        if (tree.getValue() instanceof String text && ONE_WORD.matcher(text).matches()) {
            found.add(text);
        }
        return super.visitLiteral(tree, unused);
    }
}
