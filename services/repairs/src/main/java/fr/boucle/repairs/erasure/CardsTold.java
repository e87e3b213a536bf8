package fr.boucle.repairs.erasure;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.DataProof;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What somebody says of cards, as far as the cards that are known as media do not say otherwise. */
public final class CardsTold {
    private CardsTold() {}

    static List<DeviceEvent> events(DeviceFile file, @Nullable Cards seen, Instant now) {
        return seen == null ? List.of() : between(file, file.carrying(told(file, seen)), now);
    }

    /** What was said of cards in between, if anything was. */
    public static List<DeviceEvent> between(DeviceFile before, DeviceFile after, Instant now) {
        Cards cards = after.cards();
        return cards == null || cards.equals(before.cards())
                ? List.of()
                : List.of(new BenchEvent.CardsSeen(cards, now));
    }

    /** What is said of them where nobody had said it yet: what was said is not said again. */
    public static List<DeviceEvent> owed(DeviceFile file, @Nullable Cards seen, Instant now) {
        return file.owesCards() ? events(file, seen, now) : List.of();
    }

    /** A device as it leaves, with what is said of its cards where nobody had said it yet: what was said is not said again. */
    public static Device.Graded leaving(Device.Graded graded, @Nullable Cards seen) {
        DeviceFile known = graded.file();
        if (seen == null || !known.owesCards()) {
            return graded;
        }
        if (seen.memoryStays()) {
            throw new Refusal(
                    RepairRefusal.CARDS_UNSAID,
                    "What leaves carries no card: take it out, and say what became of it.",
                    List.of(new Refusal.FieldFault("/cards/memoryCard", "STAYS is of what stays on the bench")));
        }
        DeviceFile file = known.carrying(told(known, seen));
        return new Device.Graded(
                file, graded.work(), DataProof.of(file).orElseThrow(), graded.diagnosis(), graded.grade());
    }

    private static Cards told(DeviceFile file, Cards seen) {
        if ((!seen.memoryStays() && file.hasCard()) || isInside(file, Medium::isSim)) {
            throw new Refusal(
                    RepairRefusal.ABSENCE_CONTRADICTED,
                    "A card is known inside: record its removal, and where it went; that tells of it.");
        }
        boolean claims = seen.memoryCard() == Cards.Memory.REMOVED && !isOut(file, Medium::isCard);
        if (claims || (seen.simCard() == Cards.Sim.REMOVED && !isOut(file, Medium::isSim))) {
            throw new Refusal(
                    RepairRefusal.UNKNOWN_MEDIUM,
                    "REMOVED is of a card that its own removal tells: record that first.");
        }
        return seen.beside(file.media());
    }

    private static boolean isInside(DeviceFile file, Predicate<Medium> card) {
        return file.media().stream().filter(card).anyMatch(Medium::isInside);
    }

    private static boolean isOut(DeviceFile file, Predicate<Medium> card) {
        return file.media().stream().filter(card).anyMatch(medium -> !medium.isInside());
    }
}
