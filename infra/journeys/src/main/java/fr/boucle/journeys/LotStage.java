package fr.boucle.journeys;

import java.util.ArrayList;
import java.util.List;

/** How far a lot of the demonstration has come; of sixty, how many. */
enum LotStage {
    DRAFT(4),
    PUBLISHED(13),
    FOR_PUBLIC_BODIES_FIRST(3),
    CLOSED(3),
    CLAIMED(6),
    REFUSED(2),
    WITHDRAWN(1),
    TO_SIGN(3),
    SIGNED_BY_DONOR(2),
    SIGNED(2),
    HANDED_OVER(21);

    private final int ofSixty;

    LotStage(int ofSixty) {
        this.ofSixty = ofSixty;
    }

    boolean isClaimed() {
        return compareTo(CLAIMED) >= 0;
    }

    boolean isAtLeast(LotStage stage) {
        return compareTo(stage) >= 0;
    }

    /** As many stages as there are lots, well mixed. */
    static List<LotStage> deal(int lots, Dice dice) {
        List<LotStage> stages = new ArrayList<>();
        while (stages.size() < lots) {
            List<LotStage> left = new ArrayList<>();
            for (LotStage stage : values()) {
                for (int i = 0; i < stage.ofSixty; i++) {
                    left.add(stage);
                }
            }
            while (!left.isEmpty()) {
                stages.add(left.remove(dice.between(0, left.size() - 1)));
            }
        }
        return stages.subList(0, lots);
    }
}
