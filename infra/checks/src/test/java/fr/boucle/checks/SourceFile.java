package fr.boucle.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.List;

/**
 * One source file as the checks see it.
 *
 * @param path from the root
 * @param packageName the package it declares
 * @param lines how many it has
 * @param methods its methods and constructors with a body
 * @param sealedTypes the simple names of the sealed types it declares, on the first level
 * @param caught the types its catch clauses name, with their lines
 * @param sleeps the lines on which a thread sleeps
 * @param imports what it imports
 * @param walls what a reader cannot hold
 * @param otherWords what operations read and answer under other names than the two agreed
 */
record SourceFile(
        String path,
        String packageName,
        int lines,
        List<Method> methods,
        List<String> sealedTypes,
        List<Found> caught,
        List<Found> sleeps,
        List<String> imports,
        Walls walls,
        List<Found> otherWords) {

    /**
     * A method.
     *
     * @param name with its class
     * @param lines of its body, braces included
     * @param forwarder whether all it does is to pass its parameters on to a field
     */
    record Method(String name, long lines, boolean forwarder) {}

    /**
     * Something found.
     *
     * @param text what
     * @param line where
     */
    record Found(String text, long line) {}

    static SourceFile of(JavacTask task, CompilationUnitTree unit) {
        String name = Checkout.name(Path.of(unit.getSourceFile().toUri()));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        Reading reading = new Reading(unit, positions);
        reading.scan(unit, null);
        Walls walls = new Walls(unit, positions);
        walls.scan(unit, null);
        Doors doors = new Doors(unit, positions);
        doors.scan(unit, null);
        return new SourceFile(
                name,
                String.valueOf(unit.getPackageName()),
                (int) Checkout.read(Checkout.root().resolve(name)).lines().count(),
                reading.methods,
                reading.sealedTypes,
                reading.caught,
                reading.sleeps,
                unit.getImports().stream()
                        .map(one -> one.getQualifiedIdentifier().toString())
                        .toList(),
                walls,
                doors.otherWords);
    }

    /** The folder of its module. */
    String module() {
        return path.substring(0, path.indexOf("/src/"));
    }

    boolean isMain() {
        return path.contains("/src/main/");
    }

    boolean isIn(String... folders) {
        return List.of(folders).stream().anyMatch(path::startsWith);
    }

    String at(Found found) {
        return path + ":" + found.line() + " " + found.text();
    }
}
