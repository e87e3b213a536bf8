package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A dossier as its ZIP was read: of each file its SHA-256, and the text of those that the verifier judges ({@code FORMAT.md}
 * §8). Of all other files nothing is kept but the hash, however large they unpack.
 *
 * @param hashes SHA-256 in hexadecimal by path
 * @param texts the manifest, the checkpoint and the proofs by path
 */
record Dossier(Map<String, String> hashes, Map<String, String> texts) {
    static final String PROOFS = "preuves/entree-";
    static final String CHECKPOINT = "preuves/sceau.txt";

    private static final int MAX_FILES = 50_000;
    private static final long MAX_UNPACKED = 1_000_000_000L;
    private static final int MAX_TEXTS = 200_000_000;

    static Dossier read(InputStream zipped) throws Unreadable, IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(zipped, UTF_8)) {
            long room = MAX_UNPACKED;
            long kept = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                UnpackedFile content = UnpackedFile.read(zip, room, isJudged(path));
                room -= content.length();
                kept += content.text().length();
                if (hashes.put(path, content.sha256()) != null || hashes.size() > MAX_FILES || kept > MAX_TEXTS) {
                    throw new Unreadable("the dossier names " + Sentences.shortened(path)
                            + " twice, or holds more than any dossier does: get it again");
                }
                if (isJudged(path)) {
                    texts.put(path, content.text());
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new Unreadable("the dossier is no whole ZIP (" + broken.getMessage() + "): get it again");
        }
        if (hashes.isEmpty()) {
            throw new Unreadable("the dossier is no ZIP, or an empty one: give the file as it was downloaded");
        }
        return new Dossier(hashes, texts);
    }

    private static boolean isJudged(String path) {
        return path.equals(Manifest.NAME) || path.equals(CHECKPOINT) || path.startsWith(PROOFS);
    }
}
