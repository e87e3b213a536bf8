package fr.boucle.repairs.report;

import org.jspecify.annotations.Nullable;

/** What a file is called. */
final class FileName {
    private static final int MAX = 80;

    private FileName() {}

    /** Shortened, without a path; none where nobody told it or it speaks of a person. */
    static @Nullable String kept(@Nullable String sent) {
        if (sent == null || sent.indexOf('@') >= 0) {
            return null;
        }
        String bare = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return bare.isEmpty() ? null : bare.length() <= MAX ? bare : bare.substring(bare.length() - MAX);
    }

    /** As it is downloaded: signs that every system takes, and an ending that no system runs or draws. */
    static String download(@Nullable String kept, String tool, boolean json) {
        String stem = kept == null ? "rapport-" + tool : kept.replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
        String plain = stem.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? "rapport" : plain) + (json ? ".json" : ".txt");
    }
}
