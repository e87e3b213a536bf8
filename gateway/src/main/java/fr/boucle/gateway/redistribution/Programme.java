package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.session.Member;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A programme: devices for those who fit its criteria. */
@Serdeable
public record Programme(
        String programmeId,
        String title,
        @Nullable String organisationId,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int quota,
        int stockSharePercent,
        int keptPercent,
        @Nullable Criteria criteria,
        @Nullable List<String> partners) {
    @Override
    public List<String> partners() {
        return partners == null ? List.of() : partners.stream().sorted().toList();
    }

    /** Whether this organisation opened it. */
    public boolean isOf(Optional<Member> member) {
        return member.filter(own -> own.organisationId().equals(organisationId)).isPresent();
    }

    /** Whom it is for. */
    @Serdeable
    public record Criteria(
            @Nullable List<String> needs,
            @Nullable List<String> situations,
            @Nullable List<String> communeCodes,
            @Nullable List<String> kinds,
            @Nullable List<String> departements) {}

    /** What came of it. */
    @Serdeable
    public record Results(long waiting, long granted, long delivered, long returned, long remaining) {}

    /** Until when its devices are lent, where they are, how many are with households, and which came back. */
    @Serdeable
    public record Loan(
            @Nullable LocalDate lentUntil,
            long out,
            @Nullable List<CameBack> cameBack) {
        @Override
        public List<CameBack> cameBack() {
            return cameBack == null ? List.of() : cameBack;
        }
    }

    /** A device that came back and that nobody has since. */
    @Serdeable
    public record CameBack(String code, String kind, boolean inStock) {}

    /** How many pupils of a school lack a device. */
    @Serdeable
    public record School(
            String school,
            String name,
            int pupils,
            @Nullable List<Pupils> levels,
            boolean sentByItself) {
        @Override
        public List<Pupils> levels() {
            return levels == null ? List.of() : levels;
        }
    }

    /** Of one level. */
    @Serdeable
    public record Pupils(String level, int pupils) {}

    /** One that a request falls under, and whether it has room for it. */
    @Serdeable
    public record Falling(String programmeId, String title, long remaining, boolean hasRoom) {}
}
