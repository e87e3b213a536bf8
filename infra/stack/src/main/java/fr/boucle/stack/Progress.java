package fr.boucle.stack;

import java.io.PrintStream;
import java.time.Duration;

/** What the person reads: one line per part. */
final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** "  accounts         ready after 4.1 s, port 8081". */
    void ready(StackPart part) {
        say("  %-16s ready after %4s s, port %d".formatted(part.name(), seconds(), part.port()));
    }

    /** Seconds since the start, with one digit after the point. */
    String seconds() {
        long tenths = Duration.ofNanos(System.nanoTime() - began).toMillis() / 100;
        return tenths / 10 + "." + tenths % 10;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }
}
