package fr.boucle.verify;

/** The checks that need no checkpoint: each entry against itself and against the one before it. They name the entry. */
final class EntryChecks {
    private final Faults faults;
    private final HeadOrder order;
    private long due;
    private long withheld;

    /** Starts at the entry {@code due}, reporting to {@code faults}. */
    EntryChecks(Faults faults, long due) {
        this.faults = faults;
        this.order = new HeadOrder(faults);
        this.due = due;
    }

    /** Checks the next line in the format; {@code position} is its place in the file, from 0. */
    void check(long position, ExportLine.Listed listed) {
        if (listed.index() != due) {
            faults.add(new Fault.OutOfOrder(position, due, listed.index()));
        }
        due = listed.index() + 1;
        switch (listed) {
            case ExportLine.Entry entry -> checkEntry(entry);
            case ExportLine.Withheld _ -> withheld++;
        }
    }

    /** A line that says nothing stood where the due entry should. */
    void damaged(long position, String why) {
        faults.add(new Fault.DamagedLine(position, why));
        due++;
    }

    long withheld() {
        return withheld;
    }

    private void checkEntry(ExportLine.Entry entry) {
        Hash computed = MerkleTree.leafHash(entry.bytes());
        if (!computed.equals(entry.leafHash())) {
            faults.add(new Fault.LeafHashContradicted(entry.index(), entry.leafHash(), computed));
            return;
        }
        try {
            order.check(entry.index(), CanonicalJson.head(entry.bytes()));
        } catch (Unreadable notCanonical) {
            faults.add(new Fault.NotCanonical(entry.index(), notCanonical.sentence()));
        }
    }
}
