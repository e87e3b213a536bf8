package fr.boucle.donations.reading;

import fr.boucle.web.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip archive that is opened only when its directory is small, and of which no more is unpacked than is read, counted. */
final class PackedFile implements AutoCloseable {
    private static final int TAIL = 22 + 0xffff;
    private static final int END_MARK = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRIES_AT = 10;
    private static final int SIZE_AT = 12;

    private final ZipFile archive;
    private final long packed;
    private long unpacked;

    private PackedFile(ZipFile archive, long packed) {
        this.archive = archive;
        this.packed = packed;
    }

    static PackedFile open(Path path) throws IOException {
        checkDirectory(path);
        try {
            return new PackedFile(new ZipFile(path.toFile()), path.toFile().length());
        } catch (ZipException _) {
            throw unreadable();
        }
    }

    static Refusal unreadable() {
        return FileRefusal.UNREADABLE_FILE.because("workbook-damaged");
    }

    /** What the archive says of its directory is read before the directory is. */
    private static void checkDirectory(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(TAIL, file.length());
            byte[] tail = new byte[length];
            file.seek(file.length() - length);
            file.readFully(tail);
            ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (bytes.getInt(at) == END_MARK) {
                    int entries = bytes.getShort(at + ENTRIES_AT) & 0xffff;
                    long size = bytes.getInt(at + SIZE_AT) & 0xffffffffL;
                    if (entries > Limits.MAX_ENTRIES || size > Limits.MAX_DIRECTORY) {
                        throw Limits.suspicious("workbook-parts");
                    }
                    return;
                }
            }
            throw unreadable();
        }
    }

    boolean has(String name) {
        return archive.getEntry(name) != null;
    }

    /** A part's bytes, counted as they are unpacked: what an archive says of its own size may be a lie. */
    Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        return Optional.of(new BoundedXml(archive.getInputStream(entry), this::unpacked));
    }

    private void unpacked(int bytes) {
        unpacked += bytes;
        boolean bomb = unpacked > Limits.MIN_FOR_RATIO && unpacked / Math.max(1, packed) > Limits.MAX_RATIO;
        if (unpacked > 2 * Limits.MAX_UNPACKED || bomb) {
            throw Limits.suspicious("workbook-unpacks");
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
