package fr.boucle.donations.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The disks of a row: one for each column of serials and for each serial of a cell that holds several. */
final class DiskColumns {
    /** More than a machine holds; what is beyond stays together and is no serial. */
    private static final int MOST = 24;

    private static final Pattern LINE = Pattern.compile("(?i)(?:<|&lt;)br\\s*/?(?:>|&gt;)|</?(?:p|li|div)>|\\R");
    private static final Pattern PART = Pattern.compile("\\n|;|,\\s| [/|+&] |\\s(?:et|and)\\s");

    /** What one column says of disks. */
    private record Cell(String heading, List<String> parts) {}

    private DiskColumns() {}

    static List<RawDevice.RawMedium> of(Columns columns, SourceRow row) {
        List<Cell> serials = cells(columns, row, Field.DISK_SERIAL);
        List<Cell> types = cells(columns, row, Field.DISK_TYPE);
        List<Cell> sizes = cells(columns, row, Field.DISK_SIZE);
        List<RawDevice.RawMedium> media = new ArrayList<>();
        for (int place = 0; place < serials.size(); place++) {
            Cell serial = serials.get(place);
            for (int part = 0; part < serial.parts().size(); part++) {
                String type = told(types, serials, place, part);
                String size = told(sizes, serials, place, part);
                media.add(medium(serial.parts().get(part), type + " " + serial.heading(), type, size));
            }
        }
        return media.isEmpty() ? unnamed(types, sizes) : media;
    }

    /** Disks of which no serial is told: as many as types that each have a size. */
    private static List<RawDevice.RawMedium> unnamed(List<Cell> types, List<Cell> sizes) {
        List<String> parts =
                types.stream().flatMap(type -> type.parts().stream()).toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        String size = sizes.size() == 1 ? String.join(" ", sizes.getFirst().parts()) : "";
        boolean several = parts.size() > 1 && parts.stream().allMatch(Texts::hasSize);
        return several
                ? parts.stream().map(part -> medium(null, part, part, "")).toList()
                : List.of(medium(null, String.join(" ", parts), String.join(" ", parts), size));
    }

    private static RawDevice.RawMedium medium(@Nullable String serial, String named, String type, String size) {
        return new RawDevice.RawMedium(
                serial,
                (named + " " + size).strip(),
                "",
                Stream.of(size, type)
                        .map(Texts::size)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
    }

    /**
     * What columns say of one disk: the column and part of its own place. What fewer columns than disks say is the first's; what
     * more say is said of it together, so that flash is heard.
     */
    private static String told(List<Cell> told, List<Cell> serials, int place, int part) {
        if (told.size() > serials.size()) {
            return String.join(
                    " ", told.stream().flatMap(cell -> cell.parts().stream()).toList());
        }
        List<String> own = place < told.size() ? told.get(place).parts() : List.of();
        return own.size() == serials.get(place).parts().size() ? own.get(part) : String.join(" ", own);
    }

    private static List<Cell> cells(Columns columns, SourceRow row, Field field) {
        List<Cell> cells = new ArrayList<>();
        for (int place : columns.places().getOrDefault(field, List.of())) {
            cells.add(new Cell(columns.names().get(place), parts(row.cell(place))));
        }
        return cells;
    }

    private static List<String> parts(@Nullable String cell) {
        if (cell == null) {
            return List.of();
        }
        return LINE.splitAsStream(cell)
                .flatMap(line -> Stream.ofNullable(CellText.of(line)))
                .flatMap(line -> Stream.of(PART.split(line, MOST)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .limit(MOST)
                .toList();
    }
}
