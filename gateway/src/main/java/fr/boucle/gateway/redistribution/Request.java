package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.Formats;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A household's request, without anything that names it. */
@Serdeable
public record Request(
        String reference,
        @Nullable String state,
        @Nullable String organisationId,
        @Nullable String communeCode,
        @Nullable String quartier,
        @Nullable String quartierName,
        @Nullable String need,
        @Nullable List<String> household,
        @Nullable Integer people,
        @Nullable List<String> use,
        @Nullable String kindWanted,
        boolean mobility,
        boolean internet,
        @Nullable List<String> accessories,
        @Nullable LocalDate mandateUntil,
        @Nullable Instant mandateRevokedAt,
        @Nullable BigDecimal score,
        @Nullable String ruleVersion,
        @Nullable List<Points> criteria,
        @Nullable Integer rank,
        @Nullable Integer queueLength,
        @Nullable List<Change> wouldChange,
        @Nullable Instant openedAt,
        @Nullable List<Decided> decisions,
        @Nullable List<Given> reservations,
        @Nullable Afterwards afterwards,
        @Nullable Fitting fitting) {

    private static final int SOON_AFTER = 3;
    private static final int AFTER_A_YEAR = 12;

    /** Where the household lives: the commune's name, with the code that staff need. */
    public String place() {
        return communeCode == null
                ? ""
                : Communes.shipped()
                        .byCode(communeCode)
                        .map(Commune::nameAndCode)
                        .orElse(communeCode);
    }

    /** The device in stock that is proposed to it, and how many serve it. */
    @Serdeable
    public record Fitting(String code, String name, long devices) {}

    /** The points of one criterion. */
    @Serdeable
    public record Points(
            String name,
            BigDecimal points,
            BigDecimal max,
            @Nullable List<String> flags) {
        public boolean isOfQuartier() {
            return flags != null && flags.contains("QUARTIER_USED");
        }

        public String part() {
            return max.signum() == 0 ? "0%" : percent(points, max) + "%";
        }
    }

    /** What would change the points. */
    @Serdeable
    public record Change(
            String criterion,
            @Nullable String value,
            BigDecimal score,
            @Nullable BigDecimal difference) {
        public boolean isDays() {
            return value != null && value.matches("\\d+");
        }

        /** The words in which the value is said. */
        public String family() {
            return criterion.equals("need") ? "need" : "situation";
        }
    }

    /** A decision already taken. */
    @Serdeable
    public record Decided(
            @Nullable String decisionId,
            String outcome,
            @Nullable String reasonCode,
            @Nullable Instant decidedAt) {}

    @Override
    public List<Points> criteria() {
        return criteria == null ? List.of() : criteria;
    }

    @Override
    public List<Change> wouldChange() {
        return wouldChange == null ? List.of() : wouldChange;
    }

    @Override
    public List<String> household() {
        return household == null ? List.of() : household;
    }

    @Override
    public List<String> accessories() {
        return accessories == null ? List.of() : accessories;
    }

    @Override
    public List<String> use() {
        return use == null ? List.of() : use;
    }

    @Override
    public List<Decided> decisions() {
        return decisions == null ? List.of() : decisions;
    }

    @Override
    public List<Given> reservations() {
        return reservations == null ? List.of() : reservations;
    }

    public boolean waits() {
        return "WAITING".equals(state) || "POSTPONED".equals(state) || "IN_REVIEW".equals(state);
    }

    /** The device promised and not handed over yet, if there is one. */
    public Optional<Given> promised() {
        return reservations().stream().filter(Given::isLive).findFirst();
    }

    /** Until when the device that it has or is promised is lent; nothing where it is given. */
    public Optional<LocalDate> lentUntil() {
        return reservations().stream()
                .filter(given -> given.isLive() || "DELIVERED".equals(given.state()))
                .flatMap(given -> Optional.ofNullable(given.lentUntil()).stream())
                .findFirst();
    }

    public boolean isWithHousehold() {
        return reservations().stream().anyMatch(given -> "DELIVERED".equals(given.state()));
    }

    /** The device that came back and is exchanged, as long as no other one is handed over. */
    public Optional<Given> exchanged() {
        return waits() || promised().isPresent()
                ? reservations().stream()
                        .filter(given -> "RETURNED".equals(given.state()))
                        .reduce((_, last) -> last)
                : Optional.empty();
    }

    public Optional<Afterwards.SecondLook> secondLook() {
        return Optional.ofNullable(afterwards).map(Afterwards::secondLook);
    }

    public boolean canAskSecondLook() {
        return afterwards != null && afterwards.canAskSecondLook();
    }

    /** The quartiers of its commune, where the household may name its own. */
    public Map<String, String> offeredQuartiers() {
        return afterwards == null ? Map.of() : afterwards.offeredQuartiers();
    }

    public boolean canChangeSituation() {
        return afterwards != null && afterwards.canChangeSituation();
    }

    public boolean isProxyNamed() {
        return afterwards != null && afterwards.proxyNamed();
    }

    /** The last question that is asked and has no answer yet. */
    public Optional<Afterwards.FollowUp> dueFollowUp() {
        return Optional.ofNullable(afterwards).stream()
                .flatMap(after -> after.followUps().stream())
                .filter(one -> one.due() && !one.answered())
                .reduce((_, last) -> last);
    }

    public boolean isRefused() {
        return "REFUSED".equals(state);
    }

    public Optional<LocalDate> nextFollowUp() {
        return Optional.ofNullable(afterwards).flatMap(Afterwards::nextFollowUp);
    }

    /** Which question an answer of today is for. */
    int monthAsked(Instant now) {
        return dueFollowUp()
                .map(Afterwards.FollowUp::month)
                .orElseGet(() -> monthsSinceDelivery(now) >= AFTER_A_YEAR ? AFTER_A_YEAR : SOON_AFTER);
    }

    public Optional<Afterwards.Trouble> trouble() {
        return Optional.ofNullable(afterwards).map(Afterwards::trouble);
    }

    public boolean hasMandate() {
        return mandateUntil != null && mandateRevokedAt == null;
    }

    /** How many whole months the device has been with the household; none while it is not. */
    public long monthsSinceDelivery(Instant now) {
        return reservations().stream()
                .filter(given -> "DELIVERED".equals(given.state()) && given.since() != null)
                .mapToLong(given -> ChronoUnit.MONTHS.between(
                        Formats.legalDay(Objects.requireNonNull(given.since())), Formats.legalDay(now)))
                .findFirst()
                .orElse(0);
    }

    private static long percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100))
                .divide(whole, java.math.RoundingMode.HALF_UP)
                .longValue();
    }
}
