package fr.boucle.redistribution.programme;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lists of schools, by whoever they are written. */
@Singleton
class SchoolLists {
    private final Schools schools;
    private final InstantSource clock;

    SchoolLists(Schools schools, InstantSource clock) {
        this.schools = schools;
        this.clock = clock;
    }

    /** Another list of the same school replaces it. */
    void put(UUID programme, String school, ListPupils.Command list, @Nullable UUID sentBy) {
        Map<ListPupils.Level, Integer> levels = new TreeMap<>();
        list.levels().forEach(one -> levels.merge(one.level(), one.pupils(), Integer::sum));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        schools.forget(programme, school);
        levels.forEach(
                (level, pupils) -> schools.write(programme, school, level.name(), list.name(), pupils, at, sentBy));
    }

    /** Whether an organisation other than this one sent the list of a school. */
    boolean isOfAnother(UUID programme, String school, UUID organisation) {
        return schools.of(programme).stream()
                .filter(row -> row.school().equals(school))
                .anyMatch(row -> row.sentBy() != null && !row.sentBy().equals(organisation));
    }

    List<ListPupils.View> of(UUID programme) {
        return views(schools.of(programme));
    }

    /** Those that an organisation sent itself. */
    List<ListPupils.View> sentBy(UUID programme, UUID organisation) {
        return views(schools.of(programme).stream()
                .filter(row -> organisation.equals(row.sentBy()))
                .toList());
    }

    private static List<ListPupils.View> views(List<Schools.Row> rows) {
        Map<String, List<Schools.Row>> bySchool = new LinkedHashMap<>();
        rows.forEach(row ->
                bySchool.computeIfAbsent(row.school(), _ -> new ArrayList<>()).add(row));
        return bySchool.entrySet().stream()
                .map(one -> view(one.getKey(), one.getValue()))
                .toList();
    }

    private static ListPupils.View view(String school, List<Schools.Row> rows) {
        return new ListPupils.View(
                school,
                rows.getFirst().name(),
                rows.stream()
                        .map(row -> new ListPupils.Pupils(ListPupils.Level.valueOf(row.level()), row.pupils()))
                        .toList(),
                rows.stream().mapToInt(Schools.Row::pupils).sum(),
                rows.getFirst().sentBy() != null);
    }
}
