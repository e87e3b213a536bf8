package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program: reads the files named, prints the verdict, exits 0 (intact, proven), 1 (tampered) or 2 (cannot judge). */
public final class Main {
    private static final int CANNOT_JUDGE = 2;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Main() {}

    /** Runs the command; see {@code README.md}. */
    public static void main(String[] args) {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(CANNOT_JUDGE); // a failure of the verifier must not read as tampered
        });
        System.exit(run(args, new PrintStream(System.out, true, UTF_8)));
    }

    /**
     * Runs the command and prints to {@code out}.
     *
     * @return the exit status
     */
    static int run(String[] args, PrintStream out) {
        long start = System.nanoTime();
        Verdict verdict = judge(args);
        out.println(Report.of(verdict));
        out.println("time         " + (System.nanoTime() - start) / NANOS_PER_MILLI + " ms");
        return verdict.exitStatus();
    }

    private static Verdict judge(String[] args) {
        try {
            Arguments arguments = Arguments.parse(args);
            return switch (arguments.command()) {
                case "export" -> export(arguments);
                case "proof" ->
                    InclusionProof.parse(InputFiles.text(arguments.one("proof")))
                            .verify(keys(arguments));
                case "dossier" -> dossier(arguments);
                default -> consistency(arguments);
            };
        } catch (Unreadable unreadable) {
            return new Verdict.CannotJudge(unreadable.sentence());
        } catch (NoSuchFileException missing) {
            return new Verdict.CannotJudge("there is no file " + missing.getFile());
        } catch (IOException failed) {
            return new Verdict.CannotJudge("a file cannot be read: " + failed.getMessage());
        }
    }

    private static Verdict export(Arguments arguments) throws Unreadable, IOException {
        List<String> notes = new ArrayList<>(arguments.all("old-checkpoint"));
        Optional<String> newest = arguments.atMostOne("checkpoint");
        newest.ifPresent(notes::add);
        if (notes.isEmpty()) {
            throw new Unreadable(
                    "without a signed checkpoint nothing vouches for an export: give --checkpoint (the newest) or"
                            + " --old-checkpoint (one you kept).\n" + Usage.TEXT);
        }
        Notes read = Notes.read(notes, keys(arguments));
        ExportVerifier verifier = new ExportVerifier(read.signed(), newest.isPresent(), read.forged());
        Optional<String> older = arguments.atMostOne("old-export");
        try (ExportReader export = InputFiles.export(arguments.one("export"));
                ExportReader before = older.isPresent() ? InputFiles.export(older.get()) : null) {
            return verifier.verify(export, Optional.ofNullable(before));
        }
    }

    private static Verdict dossier(Arguments arguments) throws Unreadable, IOException {
        TrustedCheckpoints trusted = keys(arguments);
        try (InputStream zipped = InputFiles.open(arguments.one("dossier"))) {
            return new DossierVerifier(trusted).verify(zipped);
        }
    }

    private static Verdict consistency(Arguments arguments) throws Unreadable, IOException {
        ConsistencyProof proof = ConsistencyProof.parse(InputFiles.text(arguments.one("proof")));
        Notes notes = Notes.read(List.of(arguments.one("old"), arguments.one("new")), keys(arguments));
        if (!notes.forged().isEmpty()) {
            return new Verdict.Tampered(List.copyOf(notes.forged()), 0);
        }
        return proof.verify(notes.signed().getFirst(), notes.signed().getLast());
    }

    private static TrustedCheckpoints keys(Arguments arguments) throws Unreadable, IOException {
        return TrustedCheckpoints.parse(InputFiles.text(arguments.one("key")));
    }
}
