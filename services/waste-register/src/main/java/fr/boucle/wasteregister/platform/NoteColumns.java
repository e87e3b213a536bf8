package fr.boucle.wasteregister.platform;

import java.util.Map;
import java.util.Optional;

/** Columns of this register's own, which the platform's template has not: the note (bordereau) under which waste left. */
public final class NoteColumns {
    public static final String NUMBER = "bsdNumber";
    public static final String EXEMPTION = "noteExemption";
    private static final Map<String, String> KEYS =
            Map.of("numero de bordereau", NUMBER, "dispense de bordereau", EXEMPTION);

    private NoteColumns() {}

    /** The key of such a heading, in a file of what left. */
    static Optional<String> key(RegisterType type, String header) {
        return type == RegisterType.OUTGOING_WASTE
                ? Optional.ofNullable(KEYS.get(Template.plain(header)))
                : Optional.empty();
    }
}
