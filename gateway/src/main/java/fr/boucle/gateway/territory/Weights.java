package fr.boucle.gateway.territory;

import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published weights, in points of 100. */
@Serdeable
public record Weights(
        int need,
        int household,
        int waiting,
        int territory,
        @Nullable List<String> switchedOff) {
    public static Weights of(Form form, Page page) {
        return new Weights(
                (int) Figures.whole(form, page, "need"),
                (int) Figures.whole(form, page, "household"),
                (int) Figures.whole(form, page, "waiting"),
                (int) Figures.whole(form, page, "territory"),
                form.all("off"));
    }

    @Override
    public List<String> switchedOff() {
        return switchedOff == null ? List.of() : switchedOff;
    }

    /** The points of a criterion. */
    public int of(String criterion) {
        return switch (criterion) {
            case "need" -> need;
            case "household" -> household;
            case "waiting" -> waiting;
            default -> territory;
        };
    }
}
