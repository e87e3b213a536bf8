package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a file told: its rows as understood, and what was said of it as a whole. */
record Told(List<ReadRow> rows, List<Reason> notes, List<Overview.Column> columns, List<Overview.Sheet> sheets) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    static Told of(byte[] content) {
        return of(content, Vocabulary.with(List.of()));
    }

    static Told of(byte[] content, Vocabulary words) {
        return of(content, words, null);
    }

    /** The one sheet of a workbook. */
    static Told sheet(byte[] content, String name) {
        return of(content, Vocabulary.with(List.of()), name);
    }

    private static Told of(byte[] content, Vocabulary words, @Nullable String sheet) {
        List<ReadRow> rows = new ArrayList<>();
        try (InventoryFile file =
                InventoryFile.take(new ByteArrayInputStream(content)).only(sheet)) {
            Overview overview = file.machines(words, TODAY, rows::add);
            return new Told(rows, overview.reasons(), overview.columns(), overview.sheets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Told of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One laptop per text, in one column of its own. */
    static Told column(String heading, String... texts) {
        StringBuilder csv = new StringBuilder("Numéro de série;Type;Marque;Modèle;" + heading + "\n");
        for (int i = 0; i < texts.length; i++) {
            csv.append("5CG8")
                    .append(100 + i * 7)
                    .append("KX;Portable;HP;840 G5;")
                    .append(texts[i])
                    .append('\n');
        }
        return of(csv.toString());
    }

    /** One laptop that its owner's tag names, with this in the place of its serial. */
    static Told serial(String makerAndModel, String text) {
        return of("N° d'inventaire;Type;Marque;Modèle;Numéro de série\nNM-2019-0142;Portable;" + makerAndModel + ";"
                + text + "\n");
    }

    /** What stood in the place of that serial counts as none, and is no fault. */
    void isNamedByItsTagAlone(String text) {
        assertThat(row(0).understood().name().serialNumber()).as(text).isNull();
        assertThat(row(0).understood().name().identity()).isEqualTo("tag:nm 2019 0142");
        assertThat(left(0)).containsExactly("serial-is-a-placeholder");
        assertThat(toFix(0)).isEmpty();
    }

    /** A file that went wrong in the field. */
    static byte[] fieldCase(String name) {
        try (InputStream in = Told.class.getResourceAsStream("/field/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReadRow row(int place) {
        return rows.get(place);
    }

    /** The slugs of what has to be settled. */
    List<String> toFix(int place) {
        return rows.get(place).toFix().stream().map(Reason::slug).toList();
    }

    /** The slugs of all doubts. */
    List<String> doubts(int place) {
        return rows.get(place).doubts().stream()
                .map(doubt -> doubt.reason().slug())
                .toList();
    }

    List<String> left(int place) {
        return rows.get(place).leftOut().stream().map(Reason::slug).toList();
    }
}
