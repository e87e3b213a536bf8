package fr.boucle.wasteregister.line;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;

/** The pieces of a file that was kept, read one after the other while they are sent. */
final class KeptPieces implements Enumeration<InputStream> {
    private final IntFunction<Optional<byte[]>> pieces;
    private int number;
    private Optional<byte[]> ahead;

    KeptPieces(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
        this.ahead = pieces.apply(0);
    }

    @Override
    public boolean hasMoreElements() {
        return ahead.isPresent();
    }

    @Override
    public InputStream nextElement() {
        byte[] piece = ahead.orElseThrow(NoSuchElementException::new);
        number++;
        ahead = pieces.apply(number);
        return new ByteArrayInputStream(piece);
    }
}
