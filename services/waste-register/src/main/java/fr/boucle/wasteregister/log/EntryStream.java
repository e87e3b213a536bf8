package fr.boucle.wasteregister.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Predicate;

/** The lines of an export, read in batches while they are sent. */
final class EntryStream implements Enumeration<InputStream> {
    private static final int BATCH = 500;

    private final EntryRows entries;
    private final long size;
    private final Predicate<UUID> readable;
    private long next;

    EntryStream(EntryRows entries, long size, Predicate<UUID> readable) {
        this.entries = entries;
        this.size = size;
        this.readable = readable;
    }

    @Override
    public boolean hasMoreElements() {
        return next < size;
    }

    @Override
    public InputStream nextElement() {
        if (next >= size) {
            throw new NoSuchElementException();
        }
        long to = Math.min(next + BATCH, size);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (EntryRows.Row row : entries.between(next, to)) {
            lines.writeBytes(head(row));
            if (readable.test(row.organisationId())) {
                lines.writeBytes(",\"entry\":".getBytes(StandardCharsets.UTF_8));
                lines.writeBytes(row.content());
            }
            lines.writeBytes("}\n".getBytes(StandardCharsets.UTF_8));
        }
        next = to;
        return new ByteArrayInputStream(lines.toByteArray());
    }

    private static byte[] head(EntryRows.Row row) {
        String leafHash = Base64.getEncoder().encodeToString(row.leafHash());
        return ("{\"index\":" + row.idx() + ",\"leafHash\":\"" + leafHash + "\"").getBytes(StandardCharsets.UTF_8);
    }
}
