package fr.boucle.donations.law;

import fr.boucle.values.DeviceKind;
import fr.boucle.values.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that hold on one day. */
public record RuleBook(LocalDate day, List<Rule> rules) {
    /**
     * One rule.
     *
     * @param amount cents, years, per cent or a count, as the rule's name says
     * @param law the article, where a law is the source
     */
    public record Rule(
            String name,
            String subject,
            long amount,
            @Nullable String law,
            String source) {
        public String origin() {
            return law == null ? source : law;
        }

        public Money money() {
            return new Money(amount);
        }
    }

    Rule freeCessionCeiling() {
        return required("FREE_CESSION_CEILING", "ALL");
    }

    public Rule recyclingAge() {
        return required("RECYCLING_AGE", "ALL");
    }

    Optional<Rule> recipient(String status) {
        return find("RECIPIENT", status);
    }

    Optional<Rule> solidarityResale(String status) {
        return find("SOLIDARITY_RESALE", status);
    }

    Optional<Rule> resaleCap(DeviceKind kind) {
        return find("RESALE_CAP", kind.name());
    }

    Rule newPrice(DeviceKind kind) {
        return required("NEW_PRICE", kind.name());
    }

    public Rule of(String name) {
        return required(name, "ALL");
    }

    public Optional<Rule> find(String name, String subject) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name) && rule.subject().equals(subject))
                .findFirst();
    }

    private Rule required(String name, String subject) {
        return find(name, subject)
                .orElseThrow(() -> new IllegalStateException("no rule " + name + "/" + subject + " on " + day));
    }
}
