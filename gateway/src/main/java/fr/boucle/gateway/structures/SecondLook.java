package fr.boucle.gateway.structures;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether another person may look at a refusal, until when, and what the structure wrote to it. */
@Serdeable
public record SecondLook(
        String step,
        @Nullable LocalDate until,
        @Nullable LocalDate decideBy,
        @Nullable String words,
        boolean mine) {
    public boolean is(String wanted) {
        return wanted.equals(step);
    }

    @Override
    public String toString() {
        return "SecondLook";
    }
}
