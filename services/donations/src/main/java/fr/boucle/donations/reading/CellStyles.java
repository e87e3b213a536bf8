package fr.boucle.donations.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a workbook shows numbers: as days, as per cent, or as they are. */
final class CellStyles {
    private static final int MOST = 70_000;
    private static final int LONGEST = 255;

    /** What a number is. */
    enum Shown {
        NUMBER,
        DAY,
        PERCENT
    }

    private final List<Shown> styles = new ArrayList<>();

    static CellStyles of(PackedFile file, String part) throws IOException {
        CellStyles styles = new CellStyles();
        Map<Integer, Shown> formats = new HashMap<>();
        Optional<InputStream> in = file.part(part);
        if (in.isEmpty()) {
            return styles;
        }
        try (SheetXml xml = SheetXml.of(in.get())) {
            boolean cells = false;
            for (String name = xml.next(); name != null; name = xml.next()) {
                switch (name) {
                    case "numFmt" -> formats.put(xml.number("numFmtId", 0), shown(xml.attribute("formatCode")));
                    case "cellXfs" -> cells = true;
                    case "cellStyles", "dxfs" -> cells = false;
                    case "xf" -> styles.add(cells, xml.number("numFmtId", 0), formats);
                    default -> {}
                }
            }
        }
        return styles;
    }

    private void add(boolean ofCells, int format, Map<Integer, Shown> formats) {
        if (ofCells && styles.size() < MOST) {
            styles.add(formats.getOrDefault(format, builtIn(format)));
        }
    }

    Shown at(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Shown.NUMBER;
    }

    private static Shown builtIn(int format) {
        boolean day = format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 36
                || format >= 50 && format <= 58;
        return day ? Shown.DAY : format == 9 || format == 10 ? Shown.PERCENT : Shown.NUMBER;
    }

    /** A format with a year, or a day and a month, outside quotes and brackets; each sign is looked at once. */
    private static Shown shown(@org.jspecify.annotations.Nullable String code) {
        if (code == null) {
            return Shown.NUMBER;
        }
        String lower = Texts.cut(code, LONGEST).toLowerCase(Locale.ROOT);
        boolean quoted = false;
        boolean bracketed = false;
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            char sign = lower.charAt(i);
            quoted ^= sign == '"';
            bracketed = !quoted && (sign == '[' || bracketed && sign != ']');
            boolean escaped = i > 0 && lower.charAt(i - 1) == '\\';
            if (!quoted && !bracketed && !escaped) {
                bare.append(sign);
            }
        }
        String signs = bare.toString();
        boolean day = signs.contains("y")
                || signs.contains("a") && signs.contains("j")
                || signs.contains("d") && signs.contains("m");
        return day ? Shown.DAY : signs.contains("%") ? Shown.PERCENT : Shown.NUMBER;
    }
}
