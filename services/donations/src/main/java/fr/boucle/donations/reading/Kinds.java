package fr.boucle.donations.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what kind a device is, what its maker's name is and how it stores data, from the words that inventories use. */
final class Kinds {
    private record Word(String word, DeviceKind kind) {}

    private static final List<Word> WORDS = List.of(
            new Word("all in one", DeviceKind.ALL_IN_ONE),
            new Word("tout en un", DeviceKind.ALL_IN_ONE),
            new Word("laptop", DeviceKind.LAPTOP),
            new Word("portable", DeviceKind.LAPTOP),
            new Word("notebook", DeviceKind.LAPTOP),
            new Word("netbook", DeviceKind.LAPTOP),
            new Word("ultrabook", DeviceKind.LAPTOP),
            new Word("convertible", DeviceKind.LAPTOP),
            new Word("detachable", DeviceKind.LAPTOP),
            new Word("tablet", DeviceKind.TABLET),
            new Word("ipad", DeviceKind.TABLET),
            new Word("smartphone", DeviceKind.SMARTPHONE),
            new Word("mobile phone", DeviceKind.SMARTPHONE),
            new Word("phone", DeviceKind.SMARTPHONE),
            new Word("multifonction", DeviceKind.MULTIFUNCTION),
            new Word("multifunction", DeviceKind.MULTIFUNCTION),
            new Word("copieur", DeviceKind.MULTIFUNCTION),
            new Word("imprimante", DeviceKind.PRINTER),
            new Word("printer", DeviceKind.PRINTER),
            new Word("ecran", DeviceKind.SCREEN),
            new Word("screen", DeviceKind.SCREEN),
            new Word("monitor", DeviceKind.SCREEN),
            new Word("moniteur", DeviceKind.SCREEN),
            new Word("display", DeviceKind.SCREEN),
            new Word("serveur", DeviceKind.SERVER),
            new Word("server", DeviceKind.SERVER),
            new Word("rack", DeviceKind.SERVER),
            new Word("blade", DeviceKind.SERVER),
            new Word("switch", DeviceKind.NETWORK),
            new Word("rout", DeviceKind.NETWORK),
            new Word("reseau", DeviceKind.NETWORK),
            new Word("network", DeviceKind.NETWORK),
            new Word("firewall", DeviceKind.NETWORK),
            new Word("access point", DeviceKind.NETWORK),
            new Word("desktop", DeviceKind.DESKTOP),
            new Word("tower", DeviceKind.DESKTOP),
            new Word("unite centrale", DeviceKind.DESKTOP),
            new Word("fixe", DeviceKind.DESKTOP),
            new Word("workstation", DeviceKind.DESKTOP),
            new Word("mini pc", DeviceKind.DESKTOP),
            new Word("space saving", DeviceKind.DESKTOP),
            new Word("pizza box", DeviceKind.DESKTOP),
            new Word("computer", DeviceKind.DESKTOP),
            new Word("ordinateur", DeviceKind.DESKTOP));

    private static final Map<String, DeviceKind> NAMES = Arrays.stream(DeviceKind.values())
            .collect(Collectors.toUnmodifiableMap(kind -> Columns.plain(kind.name()), kind -> kind));
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(inc|incorporated|corp|corporation|co|ltd|limited|gmbh|sa|ag|computer|computers|company|group)\\b");
    private static final Pattern SPACES = Pattern.compile(" +");

    private Kinds() {}

    static Optional<DeviceKind> kind(String text) {
        String plain = Columns.plain(text);
        if (plain.equals("pc") || plain.equals("uc")) {
            return Optional.of(DeviceKind.DESKTOP);
        }
        DeviceKind named = NAMES.get(plain);
        return named != null
                ? Optional.of(named)
                : WORDS.stream()
                        .filter(word -> plain.contains(word.word()))
                        .map(Word::kind)
                        .findFirst();
    }

    static Medium.Type medium(String text) {
        String plain = Columns.plain(text);
        if (plain.contains("nvme")) {
            return Medium.Type.NVME;
        }
        if (plain.contains("emmc") || plain.contains("mmcblk")) {
            return Medium.Type.EMMC;
        }
        if (plain.contains("ssd") || plain.contains("solid state")) {
            return Medium.Type.SSD;
        }
        if (plain.contains("hdd")
                || plain.contains("disque dur")
                || plain.contains("hard disk")
                || plain.contains("ata")) {
            return Medium.Type.HDD;
        }
        return plain.isEmpty() || plain.contains("disk") || plain.contains("disque")
                ? Medium.Type.HDD
                : Medium.Type.OTHER;
    }

    /** The maker's name without its legal form, so that two inventories name it alike. */
    static String maker(String manufacturer) {
        String bare = LEGAL_FORM.matcher(Columns.plain(manufacturer)).replaceAll("");
        String plain = SPACES.matcher(bare.strip()).replaceAll(" ");
        return plain.startsWith("hewlett packard") ? "hp" : plain;
    }

    static Condition condition(String text) {
        String plain = Columns.plain(text);
        if (plain.contains("hors service") || plain.contains("broken") || plain.contains("hs") || plain.equals("non")) {
            return Condition.BROKEN;
        }
        if (plain.contains("repar") || plain.contains("repair") || plain.contains("panne")) {
            return Condition.TO_REPAIR;
        }
        if (plain.contains("fonctionn") || plain.contains("working") || plain.equals("oui") || plain.contains("bon")) {
            return Condition.WORKING;
        }
        return Condition.UNKNOWN;
    }
}
