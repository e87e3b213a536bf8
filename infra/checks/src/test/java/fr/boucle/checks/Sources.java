package fr.boucle.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** All sources of the checkout, parsed by the compiler's own parser. */
final class Sources {
    private static final List<SourceFile> ALL = parse();

    private Sources() {}

    static List<SourceFile> all() {
        return ALL;
    }

    static List<SourceFile> main() {
        return ALL.stream().filter(SourceFile::isMain).toList();
    }

    /** The trees of one module's main sources. */
    static List<CompilationUnitTree> units(String module) {
        return parsed(Checkout.sources(module, "main"), (_, unit) -> unit);
    }

    private static List<SourceFile> parse() {
        List<Path> files = new ArrayList<>();
        for (String module : Checkout.modules()) {
            files.addAll(Checkout.sources(module, "main"));
            files.addAll(Checkout.sources(module, "test"));
        }
        return parsed(files, SourceFile::of);
    }

    private static <T> List<T> parsed(List<Path> files, BiFunction<JavacTask, CompilationUnitTree, T> read) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests");
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            List<T> parsed = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                parsed.add(read.apply(task, unit));
            }
            return List.copyOf(parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
