package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The files named on the command line. */
final class InputFiles {
    private static final int MAX_TEXT = 8_000_000;

    private InputFiles() {}

    /** A small text file, strictly UTF-8. */
    static String text(String name) throws Unreadable, IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(path(name))) {
            bytes = in.readNBytes(MAX_TEXT + 1);
        }
        if (bytes.length > MAX_TEXT) {
            throw new Unreadable(name + " is larger than a key, a checkpoint or a proof can be: is it the export?");
        }
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable(name + " is not UTF-8 text: use the file as the register served it");
        }
    }

    static ExportReader export(String name) throws Unreadable, IOException {
        return new ExportReader(Files.newInputStream(path(name)));
    }

    static InputStream open(String name) throws Unreadable, IOException {
        return Files.newInputStream(path(name));
    }

    private static Path path(String name) throws Unreadable {
        try {
            return Path.of(name);
        } catch (InvalidPathException noPath) {
            throw new Unreadable(Sentences.shortened(name) + " is no file name");
        }
    }
}
