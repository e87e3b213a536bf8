package fr.boucle.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signed list of the files of a dossier ({@code FORMAT.md} §8).
 *
 * @param origin the register's name
 * @param about what the dossier tells of, LINE, DEVICE or ARCHIVE and an id
 * @param sealedAt when the register signed it
 * @param files SHA-256 in hexadecimal by path
 */
public record Manifest(String origin, String about, String sealedAt, Map<String, String> files) {
    /** Where it stands in the dossier. */
    public static final String NAME = "MANIFESTE.txt";

    private static final String KIND = "dossier 1";
    private static final int HEAD = 4;
    private static final Pattern ABOUT = Pattern.compile("(LINE|DEVICE|ARCHIVE) [0-9a-f-]{36}");
    private static final Pattern FILE =
            Pattern.compile("([0-9a-f]{64})  ((?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9._/-]{0,199})");

    /** Keeps its own copy of the files. */
    public Manifest {
        files = Map.copyOf(files);
    }

    /**
     * Reads the text of a signed note as a manifest. The signature is not checked here.
     *
     * @throws Unreadable if it is none
     */
    public static Manifest parse(SignedNote note) throws Unreadable {
        String[] lines = note.text().split("\n");
        if (lines.length < HEAD
                || !lines[1].equals(KIND)
                || !ABOUT.matcher(lines[2]).matches()) {
            throw new Unreadable("a manifest has four lines (the register's origin, \"" + KIND
                    + "\", LINE, DEVICE or ARCHIVE with its id, when it was sealed) and then one line for each file");
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (int line = HEAD; line < lines.length; line++) {
            Matcher file = FILE.matcher(lines[line]);
            if (!file.matches() || files.put(file.group(2), file.group(1)) != null) {
                throw new Unreadable("line " + (line + 1)
                        + " of the manifest is no \"SHA-256, two spaces, path\", or names a path twice: "
                        + Sentences.shortened(lines[line]));
            }
        }
        return new Manifest(lines[0], lines[2], lines[3], files);
    }
}
