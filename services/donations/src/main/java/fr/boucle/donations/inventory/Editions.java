package fr.boucle.donations.inventory;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows a file again that is sent a second time, corrected: as the next edition of its inventory. */
@Singleton
class Editions {
    /** Of the devices that the edition before names, in hundredths: so many where the files are called alike. */
    private static final int ALIKE = 50;

    /** So many where they are not. */
    private static final int OTHERWISE = 80;

    private static final int ALL = 100;

    /** What people and browsers add to the name of a file that they send again. */
    private static final Pattern ADDED = Pattern.compile(
            "\\.[a-z]+$|[\\s_-]*(?:\\(\\d+\\)|v ?\\d+|version ?\\d+|corrig\\p{L}*|corrected|final|copie|copy|bis)");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    private final InventoryRows inventories;
    private final EditionRows rows;

    Editions(InventoryRows inventories, EditionRows rows) {
        this.inventories = inventories;
        this.rows = rows;
    }

    /** Says of an inventory that was just read which one it follows, if it names mostly the same devices. */
    void recognise(UUID id, UUID owner) {
        inventories.find(id, owner).ifPresent(read -> rows.before(id, owner).stream()
                .filter(candidate -> isOfOneFile(read.fileName(), candidate))
                .findFirst()
                .ifPresent(before -> follow(read, before.id(), before.edition(), before.label())));
    }

    /** Says which one it follows, or that it follows none; a person knows better. */
    void say(InventoryRows.Row inventory, InventoryRows.@Nullable Row before) {
        if (before == null) {
            inventories.follow(inventory.id(), null, 1);
        } else {
            follow(inventory, before.id(), before.edition(), before.label());
        }
    }

    private void follow(InventoryRows.Row inventory, UUID before, int edition, @Nullable String label) {
        inventories.follow(inventory.id(), before, edition + 1);
        if (label != null) {
            inventories.inherit(inventory.id(), label);
        }
    }

    private static boolean isOfOneFile(@Nullable String name, EditionRows.Candidate candidate) {
        String bare = bare(name);
        boolean alike = !bare.isEmpty() && bare.equals(bare(candidate.fileName()));
        return candidate.shared() * ALL >= candidate.known() * (alike ? ALIKE : OTHERWISE);
    }

    /** A file's name without what is added to it when it is sent again. */
    static String bare(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String told = ADDED.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return NO_LETTER.matcher(told).replaceAll("");
    }

    /** What an edition changes beside the one before it. */
    Map<RowChange, Long> changes(UUID id) {
        Map<RowChange, Long> counts = new EnumMap<>(RowChange.class);
        for (RowChange change : RowChange.values()) {
            counts.put(change, 0L);
        }
        rows.changes(id).forEach(count -> counts.put(count.became(), count.number()));
        return counts;
    }

    EditionRows.Gone gone(UUID before, UUID id) {
        return rows.gone(before, id);
    }

    /** The edition that follows. */
    Optional<EditionRows.Candidate> next(UUID id) {
        return rows.next(id);
    }
}
