package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each row of a former register. */
@Serdeable
public record TakenOver(int taken, List<Row> rows) {
    /** One row: the line that it is now, or why it was left out. */
    @Serdeable
    public record Row(
            long line,
            @Nullable String formerId,
            @Nullable String lineId,
            @Nullable String publicId,
            @Nullable String detail) {}

    public long left() {
        return rows.stream().filter(row -> row.lineId() == null).count();
    }
}
