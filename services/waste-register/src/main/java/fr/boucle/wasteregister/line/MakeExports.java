package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.platform.LinesFile;
import fr.boucle.wasteregister.platform.Templates;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Makes the exports that were asked for, one after the other, piece by piece: each piece is kept with how far it goes, so
 * that a cancellation takes effect at the next piece, and one whose maker stopped is made again by the next.
 */
@Singleton
class MakeExports {
    private static final Duration STOPPED = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(7);

    private final ExportJobs jobs;
    private final FoundLines lines;
    private final LineViews views;
    private final Templates templates;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    MakeExports(
            ExportJobs jobs,
            FoundLines lines,
            LineViews views,
            Templates templates,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.jobs = jobs;
        this.lines = lines;
        this.views = views;
        this.templates = templates;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "1s")
    void makeNext() {
        jobs.next(clock.instant().minus(STOPPED)).ifPresent(this::make);
    }

    @Scheduled(initialDelay = "1h", fixedDelay = "6h")
    void forgetOld() {
        for (ExportJobs.Row old : jobs.older(clock.instant().minus(KEPT))) {
            transactions.executeWrite(_ -> {
                jobs.forgetPieces(old.id());
                jobs.forget(old.id());
                return true;
            });
        }
    }

    private void make(ExportJobs.Row job) {
        Instant now = clock.instant();
        ExportFile file = ExportFile.named(job.file());
        LineFilter filter = LineFilter.of(job.fromDay(), job.toDay(), file.type(), null, null);
        Reader reader = new Reader(job.everything(), job.organisationId(), true, now);
        long total = lines.count(filter, reader);
        boolean mine = transactions.executeWrite(_ -> {
            boolean claimed = jobs.claim(job.id(), total, now, now.minus(STOPPED)) == 1;
            if (claimed) {
                jobs.forgetPieces(job.id());
            }
            return claimed;
        });
        if (mine) {
            write(job.id(), file.of(templates.of(file.type())), filter, reader);
        }
    }

    private void write(UUID job, LinesFile file, LineFilter filter, Reader reader) {
        int number = 0;
        if (!keep(job, number, file.beginning(), 0)) {
            return;
        }
        LineCursor after = LineCursor.FIRST;
        List<LineRows.Row> batch = lines.oldestFirst(filter, after, reader, ExportStream.BATCH);
        while (!batch.isEmpty()) {
            number++;
            byte[] piece = file.lines(batch.stream().map(views::exported).toList());
            if (!keep(job, number, piece, batch.size())) {
                return;
            }
            after = LineCursor.of(batch.getLast());
            batch = lines.oldestFirst(filter, after, reader, ExportStream.BATCH);
        }
        if (keep(job, number + 1, file.end(), 0)) {
            transactions.executeWrite(_ -> {
                jobs.done(job);
                return true;
            });
        }
    }

    /** Whether the job still wants its next piece. */
    private boolean keep(UUID job, int number, byte[] piece, long lineCount) {
        return transactions.executeWrite(_ -> {
            boolean wanted = jobs.worked(job, lineCount, clock.instant()) == 1;
            if (wanted) {
                jobs.add(job, number, piece);
            }
            return wanted;
        });
    }
}
