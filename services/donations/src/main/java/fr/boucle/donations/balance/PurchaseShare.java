package fr.boucle.donations.balance;

import fr.boucle.donations.law.RuleBook;
import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What purchase reporting needs (AGEC art. 58).
 *
 * @param giftsReceivedCents flat-rate value of the devices received as gifts in the year
 * @param giftsWithoutRate gifts whose kind or age has no flat rate here: value them by the arrêté's grid
 * @param spentCents the year's purchases of the category, as given
 * @param reusedSpentCents what of it was reused equipment, as given
 * @param percentTenths share of reuse in what was spent and received, when the spending is given
 */
@ByName
@Serdeable
record PurchaseShare(
        int year,
        long targetPercent,
        @Nullable String law,
        long giftsReceived,
        long giftsReceivedCents,
        long giftsWithoutRate,
        @Nullable Long spentCents,
        @Nullable Long reusedSpentCents,
        @Nullable Long percentTenths,
        @Nullable Boolean targetMet) {
    private static final long PER_MILLE = 1_000;
    private static final long TENTHS = 10;

    /** What the buyer says it spent. */
    record Spent(@Nullable Long cents, @Nullable Long reusedCents) {}

    static PurchaseShare of(int year, List<ReceivedGifts.Gift> gifts, Spent spent, RuleBook book) {
        long cents = 0;
        long without = 0;
        for (ReceivedGifts.Gift gift : gifts) {
            Optional<RuleBook.Rule> rate = rate(gift, book);
            cents += rate.map(RuleBook.Rule::amount).orElse(0L);
            without += rate.isPresent() ? 0 : 1;
        }
        Optional<RuleBook.Rule> target = book.find("PURCHASE_TARGET", "IT");
        Long share = share(spent, cents);
        long targetPercent = target.map(RuleBook.Rule::amount).orElse(0L);
        return PurchaseShareBuilder.stagedBuilder()
                .year(year)
                .targetPercent(targetPercent)
                .law(target.map(RuleBook.Rule::law).orElse(null))
                .giftsReceived(gifts.size())
                .giftsReceivedCents(cents)
                .giftsWithoutRate(without)
                .spentCents(spent.cents())
                .reusedSpentCents(spent.reusedCents())
                .percentTenths(share)
                .targetMet(share == null ? null : share >= targetPercent * TENTHS)
                .build();
    }

    private static Optional<RuleBook.Rule> rate(ReceivedGifts.Gift gift, RuleBook book) {
        return gift.underFiveYears() ? book.find("GIFT_FLAT_RATE", gift.kind().name()) : Optional.empty();
    }

    private static @Nullable Long share(Spent spent, long giftCents) {
        Long all = spent.cents();
        if (all == null || all + giftCents <= 0) {
            return null;
        }
        long reused = spent.reusedCents() == null ? 0 : spent.reusedCents();
        return (reused + giftCents) * PER_MILLE / (all + giftCents);
    }
}
