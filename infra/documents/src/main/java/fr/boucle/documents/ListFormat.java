package fr.boucle.documents;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.MediaType;

/** As what a list is taken along. */
public enum ListFormat {
    CSV("text/csv;charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    ListFormat(String type) {
        this.type = type;
    }

    /**
     * The format that an address ends with.
     *
     * @param ending csv or xlsx
     * @throws Refusal 404 for any other
     */
    public static ListFormat of(String ending) {
        return switch (ending) {
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            default -> throw new Refusal(CommonRefusal.NOT_FOUND, "The list is there as csv and as xlsx.");
        };
    }

    MediaType type() {
        return new MediaType(type);
    }
}
