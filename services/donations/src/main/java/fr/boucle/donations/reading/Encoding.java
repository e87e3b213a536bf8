package fr.boucle.donations.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** In which signs a text file is written, by its first bytes and by what can be read. */
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 64 * 1024;
    private static final int HEAD = 4096;
    private static final int FEW = 10;

    private Encoding() {}

    /** UTF-16 by its mark or its zeros, UTF-8 when the whole file is, else what Windows writes. */
    static Charset of(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        Optional<Charset> wide = wide(head);
        if (wide.isPresent()) {
            return wide.get();
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (InputStream in = Files.newInputStream(path);
                Reader reader = new InputStreamReader(in, decoder)) {
            char[] chunk = new char[SAMPLE];
            while (reader.read(chunk) >= 0) {
                // decoding is the check
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException _) {
            return WINDOWS;
        }
    }

    /** UTF-16, when the head is that; a text has a zero in every second byte there, and nowhere else. */
    static Optional<Charset> wide(byte[] head) {
        if (head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        int most = head.length / 2 - head.length / FEW;
        if (odd > most && even * FEW < odd) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > most && odd * FEW < even ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }
}
