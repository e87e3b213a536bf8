package fr.boucle.checks;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what operations read and answer that is named by neither of the two words: {@code …Command} and {@code …View}. */
final class Doors extends TreeScanner<Void, Void> {
    private static final Set<String> VERBS = Set.of("Get", "Post", "Put", "Delete", "Patch");
    private static final Set<String> WRAPPERS =
            Set.of("HttpResponse", "MutableHttpResponse", "List", "Set", "Optional", "Map");
    private static final Set<String> RAW = Set.of(
            "JsonNode",
            "?",
            "void",
            "Void",
            "String",
            "byte[]",
            "InputStream",
            "StreamedFile",
            "SystemFile",
            "Object",
            "UUID",
            "Writable",
            "CompletedFileUpload",
            "StreamingFileUpload",
            "ByteBuffer",
            "Publisher");

    final List<SourceFile.Found> otherWords = new ArrayList<>();

    private final CompilationUnitTree unit;
    private final SourcePositions places;

    Doors(CompilationUnitTree unit, SourcePositions places) {
        this.unit = unit;
        this.places = places;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, Void unused) {
        if (tree.getModifiers().getAnnotations().stream().anyMatch(one -> VERBS.contains(name(one)))) {
            check(tree.getReturnType(), "View", "answers");
            for (VariableTree parameter : tree.getParameters()) {
                if (parameter.getModifiers().getAnnotations().stream()
                        .anyMatch(one -> name(one).equals("Body"))) {
                    check(parameter.getType(), "Command", "reads");
                }
            }
        }
        return super.visitMethod(tree, unused);
    }

    private void check(@Nullable Tree type, String word, String does) {
        String name = inner(type);
        if (!RAW.contains(name) && !name.endsWith(word)) {
            long line = type == null ? 0 : unit.getLineMap().getLineNumber(places.getStartPosition(unit, type));
            otherWords.add(new SourceFile.Found(does + " " + name + ", which is no …" + word, line));
        }
    }

    /** The simple name of what travels, without what wraps it. */
    private static String inner(@Nullable Tree type) {
        return switch (type) {
            case ParameterizedTypeTree of
            when WRAPPERS.contains(simple(of.getType().toString())) ->
                inner(of.getTypeArguments().getLast());
            case ParameterizedTypeTree of -> simple(of.getType().toString());
            case ArrayTypeTree array -> inner(array.getType()) + "[]";
            case null -> "void";
            default -> simple(type.toString());
        };
    }

    private static String simple(String name) {
        String bare = name.substring(name.lastIndexOf(' ') + 1);
        return bare.substring(bare.lastIndexOf('.') + 1);
    }

    private static String name(AnnotationTree annotation) {
        return simple(annotation.getAnnotationType().toString());
    }
}
