package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.wasteregister.platform.RegisterType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lines are asked for: an empty text and {@code any} mean all. */
record LineFilter(LocalDate from, LocalDate to, String type, String wasteCode, boolean anySite, UUID site) {
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    static LineFilter of(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable RegisterType type,
            @Nullable String wasteCode,
            @Nullable UUID site) {
        return new LineFilter(
                from == null ? ListLines.FIRST_DAY : from,
                to == null ? LAST_DAY : to,
                type == null ? "" : type.name(),
                wasteCode == null ? "" : WasteCodes.normalised(wasteCode),
                site == null,
                site == null ? Cursor.START : site);
    }
}
