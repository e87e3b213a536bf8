package fr.boucle.donations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Every state with every event: a transition, or impossible. */
public final class States {
    private States() {}

    /** Checks the whole table: for each state the events it knows and the state each makes; all others are impossible. */
    public static <S, E> void table(
            List<S> states, List<E> events, Map<String, Map<String, String>> known, BiFunction<S, E, S> on) {
        for (S state : states) {
            Map<String, String> row = known.getOrDefault(name(state), Map.of());
            for (E event : events) {
                String next = row.get(name(event));
                if (next == null) {
                    assertThatThrownBy(() -> on.apply(state, event))
                            .as(name(state) + " × " + name(event))
                            .isInstanceOf(IllegalStateException.class);
                } else {
                    assertThat(name(on.apply(state, event)))
                            .as(name(state) + " × " + name(event))
                            .isEqualTo(next);
                }
            }
        }
    }

    private static String name(Object value) {
        return value.getClass().getSimpleName();
    }
}
