package fr.boucle.repairs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was really done to a device, whatever the service made of it. */
final class Truth {
    /** The card that stays and has no name yet. */
    static final String NAMELESS = "?";

    String kind;
    final Workshop.Announced device;
    final List<String> done = new ArrayList<>();
    boolean wiped;
    /** Wiped, and that by its own log. */
    boolean logged;

    /** What the named medium is, is known: from the inventory, or from its log. */
    boolean typed;

    boolean removed;
    /** How it was searched: what that proves is asked of what it is. */
    final Set<String> ways = new HashSet<>();

    boolean reset;
    boolean secondFound;
    boolean fitted;
    boolean locksTried;
    final String medium;
    final boolean named;
    /** What was found or put in that is no storage of its own: it has to go or to be proved, and answers for nothing else. */
    final Set<String> foreign = new HashSet<>();
    /** Somebody said what became of the cards; those that stay in it, and whether one was taken out. */
    boolean cardsSaid;

    final Set<String> cards = new HashSet<>();
    boolean cardOut;
    /** There may be a medium that nobody has seen: somebody has to look. */
    boolean mustLook;
    /** What its file calls it, and whether that is what it is not. */
    String called;

    boolean calledOtherwise;
    /** The named medium is out, as the donor says or since before the device came back: nobody has looked. */
    boolean out;

    Truth(String kind, String medium, boolean keptByDonor, Workshop.Announced device) {
        this.out = keptByDonor && !medium.isEmpty() && Memory.of(kind) != Memory.SOLDERED;
        this.kind = kind;
        this.called = kind;
        this.device = device;
        this.medium = medium;
        this.named = !medium.isEmpty();
        this.typed = !medium.equals("OTHER");
    }

    /** Somebody used it: what was out may be in again, and nothing that was tried counts. */
    void comesBack() {
        done.add("came back");
        isOpenAgain();
        removed = false;
        secondFound = false;
        locksTried = false;
        nothingIsProved();
        proved();
    }

    /** What was out may be in again, and says nothing of what is there. */
    private void isOpenAgain() {
        out |= removed && !isBuiltIn();
        removed &= isBuiltIn();
        cardOut = false;
    }

    /** Somebody saw data on the shelf: of what holds none by its kind too, they were somewhere. */
    void dataSeen() {
        done.add("came back, data seen");
        mustLook |= (memory() == Memory.NONE || memory() == Memory.PERHAPS) && (!named || out || removed) && !fitted;
        isOpenAgain();
        nothingIsProved();
        proved();
    }

    /** Called otherwise when nothing was left in it, it is that from then on; what is built in stays so. */
    void callIt(String other) {
        called = other;
        calledOtherwise |= !other.equals(kind);
        if (isErased()) {
            proved();
        }
    }

    private void proved() {
        kind = isBuiltIn() || Memory.of(called) == Memory.SOLDERED ? kind : called;
    }

    private void nothingIsProved() {
        wiped = false;
        logged = false;
        ways.clear();
        reset = false;
        cardsSaid = false;
    }

    /** What is soldered may be another, what was searched was without it, a used part may hold what nobody has seen. */
    void anotherBoard() {
        ways.clear();
        reset = false;
        cardsSaid = false;
        wiped &= !kind.equals("TABLET");
        mustLook = !isBuiltIn();
    }

    /** The other file's machine is the one that stays, or the same that nobody had looked into under that file. */
    void linked(boolean another) {
        if (another) {
            nothingIsProved();
            locksTried = false;
            mustLook |= !isBuiltIn() && memory() != Memory.NONE;
        }
    }

    /** Somebody says that a card stays: one that was noted as a card is it, and nothing else. */
    void cards(boolean stays) {
        cardsSaid = true;
        if (stays && cards.isEmpty()) {
            cards.add(NAMELESS);
        }
    }

    /** Somebody looked, and found nothing more. */
    void looked(String how) {
        ways.add(how);
        mustLook &= !how.equals("COVER_OPENED") && !how.equals("BIOS_LISTS_NONE");
    }

    /** As long as it is called a phone or a tablet nobody can know better: it is reset as one. */
    private Memory memory() {
        return Memory.of(called) == Memory.SOLDERED ? Memory.SOLDERED : Memory.of(kind);
    }

    boolean isBuiltIn() {
        return memory() == Memory.SOLDERED;
    }

    /** Whether this search proves anything of this kind, told with its reason. */
    boolean isEnough(String how) {
        boolean may = memory() == Memory.PERHAPS;
        return switch (how) {
            case "MAKER_SAYS_NONE" -> may;
            case "SETTINGS_RESET", "NOTHING_TO_SET" -> memory() == Memory.SETTINGS;
            default -> memory() != Memory.SETTINGS;
        };
    }

    private boolean isSearched() {
        return !isBuiltIn() && ways.stream().anyMatch(this::isEnough);
    }

    /** Whether it may leave at all. */
    boolean isProved() {
        return (locksTried || calledOtherwise) && isErased() && isCardless();
    }

    /** Whether no card can be in it that nobody looked for. */
    boolean isCardless() {
        return cardsSaid || !Memory.mayHoldCard(called);
    }

    /** Whether no data can be in it, nor in any part of it. */
    boolean isErased() {
        if (secondFound || (mustLook && !isBuiltIn()) || !cards.isEmpty() || !foreign.isEmpty()) {
            return false;
        }
        if (isBuiltIn()) {
            return cardsSaid && isMemoryErased();
        }
        if (memory() == Memory.SETTINGS) {
            return isSearched() && (!named || out || removed || wiped);
        }
        boolean gone = !named || out || wiped || removed;
        boolean told = named && !out && typed;
        return gone && (memory() == Memory.NONE || told || isSearched());
    }

    private boolean isMemoryErased() {
        boolean opened = logged && ways.contains("COVER_OPENED");
        boolean drive = called.equals("TABLET") && medium.equals("SSD") && opened && wiped && !removed;
        return drive || (reset && (!named || out || wiped || removed));
    }
}
