package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.platform.LinesFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The pieces of an export, each made of a batch of lines when the last one was sent. */
final class ExportStream implements Enumeration<InputStream> {
    static final int BATCH = 500;

    private final LinesFile file;
    private final Function<LineCursor, List<LineRows.Row>> batches;
    private final LineViews view;
    private boolean begun;
    private boolean ended;
    private LineCursor after = LineCursor.FIRST;

    ExportStream(LinesFile file, Function<LineCursor, List<LineRows.Row>> batches, LineViews view) {
        this.file = file;
        this.batches = batches;
        this.view = view;
    }

    @Override
    public boolean hasMoreElements() {
        return !ended;
    }

    @Override
    public InputStream nextElement() {
        if (ended) {
            throw new NoSuchElementException();
        }
        return new ByteArrayInputStream(piece());
    }

    private byte[] piece() {
        if (!begun) {
            begun = true;
            return file.beginning();
        }
        List<LineRows.Row> lines = batches.apply(after);
        if (lines.isEmpty()) {
            ended = true;
            return file.end();
        }
        after = LineCursor.of(lines.getLast());
        return file.lines(lines.stream().map(view::exported).toList());
    }
}
