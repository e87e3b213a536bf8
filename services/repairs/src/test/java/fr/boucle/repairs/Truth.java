package fr.boucle.repairs;

import java.util.ArrayList;
import java.util.List;

/** What was really done to a device, whatever the service made of it. */
final class Truth {
    String kind;
    final Workshop.Announced device;
    final List<String> done = new ArrayList<>();
    boolean wiped;
    boolean removed;
    boolean searched;
    boolean reset;
    boolean secondFound;
    boolean locksTried;
    final String medium;
    final boolean named;
    /** Somebody said what became of the cards; one stays, and nobody proves it. */
    boolean cardsSaid;

    boolean cardStays;
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
    }

    /** Somebody used it: what was out may be in again, and nothing that was tried counts. */
    void comesBack() {
        done.add("came back");
        out |= removed && !isBuiltIn();
        removed = false;
        secondFound = false;
        locksTried = false;
        nothingIsProved();
        proved();
    }

    /** Somebody saw data on the shelf: what was out is out. */
    void dataSeen() {
        done.add("came back, data seen");
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
        kind = isBuiltIn() ? kind : called;
    }

    private void nothingIsProved() {
        wiped = false;
        searched = false;
        reset = false;
        cardsSaid = false;
    }

    /** What is soldered may be another, what was searched was without it, a used part may hold what nobody has seen. */
    void anotherBoard() {
        searched = false;
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

    /** Somebody says that a card stays; one that is noted already is it. */
    void cards(boolean stays) {
        boolean noted = isBuiltIn() && named && !removed && !(kind.equals("TABLET") && medium.equals("SSD"));
        cardsSaid = true;
        cardStays |= stays && !noted;
    }

    /** Somebody looked, and found nothing more. */
    void looked(String how) {
        mustLook &= !how.equals("COVER_OPENED") && !how.equals("BIOS_LISTS_NONE");
    }

    private Memory memory() {
        return Memory.of(kind);
    }

    boolean isBuiltIn() {
        return memory() == Memory.SOLDERED;
    }

    /** Whether this search proves anything of this kind, told with its reason. */
    boolean isEnough(String how) {
        boolean may = memory() == Memory.PERHAPS;
        return switch (how) {
            case "MAKER_SAYS_NONE" -> may;
            case "SETTINGS_RESET", "NOTHING_TO_SET" -> may || memory() == Memory.SETTINGS;
            default -> memory() != Memory.SETTINGS;
        };
    }

    /** Whether it may leave at all. */
    boolean isProved() {
        return (locksTried || calledOtherwise) && isErased();
    }

    /** Whether no data can be in it, nor in any part of it. */
    boolean isErased() {
        if (secondFound || mustLook || cardStays) {
            return false;
        }
        if (isBuiltIn()) {
            return cardsSaid && isMemoryErased();
        }
        if (memory() == Memory.SETTINGS) {
            return searched && (!named || out || removed || wiped);
        }
        return memory() == Memory.NONE && (!named || out) || (named && !out ? wiped || removed : searched);
    }

    private boolean isMemoryErased() {
        boolean drive = kind.equals("TABLET") && medium.equals("SSD") && wiped && !removed;
        return drive || (reset && (!named || wiped || removed));
    }
}
