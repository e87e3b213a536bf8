package fr.boucle.repairs.erasure;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody says of cards, as far as the cards that are known as media do not say otherwise. */
final class CardsTold {
    private CardsTold() {}

    static List<DeviceEvent> events(DeviceFile file, @Nullable Cards seen, Instant now) {
        if (seen == null) {
            return List.of();
        }
        if (!seen.memoryStays() && file.hasCard()) {
            throw new Refusal(
                    RepairRefusal.ABSENCE_CONTRADICTED,
                    "A memory card is known inside: record its removal, and where it went; that tells of it.");
        }
        Cards told = seen.beside(file.media());
        boolean gone = file.media().stream().anyMatch(medium -> medium.isCard() && !medium.isInside());
        if (seen.memoryCard() == Cards.Memory.REMOVED && !gone) {
            throw new Refusal(
                    RepairRefusal.UNKNOWN_MEDIUM,
                    "REMOVED is of a card that its own removal tells: record that first.");
        }
        return told.equals(file.cards()) ? List.of() : List.of(new BenchEvent.CardsSeen(told, now));
    }
}
