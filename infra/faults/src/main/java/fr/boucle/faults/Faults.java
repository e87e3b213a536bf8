package fr.boucle.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** {@code infra/chaos}: one run, told as it goes; ends with 0 when nothing was lost, doubled or stuck, else with 1. */
public final class Faults {
    private Faults() {}

    /** {@code [--minutes N] [--seed S] [--people P]}. */
    public static void main(String... arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RunOptions options = RunOptions.of(List.of(arguments));
        out.println(options);
        try (Running system = Running.start()) {
            System.exit(run(options, system, out) ? 0 : 1);
        }
    }

    private static long requests(Running system) throws SQLException, IOException {
        try (Connection tables = system.tables("redistribution")) {
            return Tables.number(tables, "SELECT COUNT(*) FROM request");
        }
    }

    private static boolean run(RunOptions options, Running system, PrintStream out) throws Exception {
        World world = World.prepare(system, out);
        History history = new History(requests(system));
        Checkpoints checkpoints = new Checkpoints(system);
        try (Crowd crowd = Crowd.of(options, world, history)) {
            Mischief mischief = new Mischief(system, options.seed(), out);
            checkpoints.watch();
            crowd.start();
            mischief.go(options.time());
            crowd.stop();
            Healing.await(system, out);
            crowd.repeatUnknown();
            Healing.await(system, out);
            Verdicts verdicts = Verdicts.of(system, history, checkpoints.seen(), mischief.poisoned());
            new Report(options, history, mischief, verdicts).print(out);
            return verdicts.violations().isEmpty();
        }
    }
}
