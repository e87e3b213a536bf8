package fr.boucle.repairs.device;

import java.util.Locale;
import java.util.UUID;

/** By what colleagues tell one another apart: the end of an opaque id, which is drawn by lot. Nobody is named. */
public final class MemberMark {
    private static final int LENGTH = 4;

    private MemberMark() {}

    public static String of(UUID member) {
        String id = member.toString();
        return id.substring(id.length() - LENGTH).toUpperCase(Locale.ROOT);
    }
}
