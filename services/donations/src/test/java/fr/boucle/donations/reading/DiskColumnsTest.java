package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks and batteries of a table: several columns, several in a cell, sizes and shares. */
class DiskColumnsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"S3YLNX01\nS3YLNX02\"",
                "S3YLNX01<br>S3YLNX02",
                "S3YLNX01<BR/>S3YLNX02",
                "\"S3YLNX01&lt;br&gt;S3YLNX02\"",
                "\"S3YLNX01; S3YLNX02\"",
                "S3YLNX01 / S3YLNX02",
                "\"S3YLNX01, S3YLNX02\"",
                "S3YLNX01 + S3YLNX02"
            })
    void a_cell_with_several_serials_makes_several_media(String cell) {
        Told told =
                Told.of("Type;Modèle;N° de série;Numéro de série du disque\nPortable;840;5CG8127KXP;" + cell + "\n");
        assertThat(told.row(0).understood().details().media())
                .extracting(Medium::serialNumber)
                .containsExactly("S3YLNX01", "S3YLNX02");
    }

    @Test
    void each_column_of_disks_makes_a_medium() {
        Told told = Told.of("Type;Modèle;N° de série;Disque - Numéro de série;SSD - Numéro de série\n"
                + "Portable;840;5CG8127KXP;WD-1X2Y3Z;S3YLNX02\nPortable;840;5CG8128KXP;WD-1X2Y4Z;\n"
                + "Portable;840;5CG8129KXP;;S3YLNX03\n");
        assertThat(told.row(0).understood().details().media())
                .extracting(Medium::serialNumber, Medium::type)
                .containsExactly(tuple("WD-1X2Y3Z", Medium.Type.OTHER), tuple("S3YLNX02", Medium.Type.SSD));
        assertThat(told.row(1).understood().details().media()).hasSize(1);
        assertThat(told.row(2).understood().details().media())
                .extracting(Medium::type)
                .containsExactly(Medium.Type.SSD);
    }

    @Test
    void types_and_sizes_of_a_cell_go_with_their_serials() {
        Told told = Told.of(
                "Type;Modèle;N° de série;Type de disque;Taille du disque;S/N disque\n"
                        + "Tour;T40;5CG8127KXP;SSD / HDD;256 Go / 1 To;S3YLNX01 / WD-1X2Y3Z\nTour;T40;5CG8128KXP;SSD 256 Go + HDD 1 To;;\n");
        assertThat(told.row(0).understood().details().media())
                .containsExactly(
                        new Medium(Medium.Type.SSD, "S3YLNX01", 256_000L),
                        new Medium(Medium.Type.HDD, "WD-1X2Y3Z", 1_000_000L));
        assertThat(told.row(1).understood().details().unidentifiedMedia()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"500 Go,500000", "1 To,1000000", "256,256000", "931 Gio,953344", "'0,5 To',500000", "2TB,2000000"})
    void storage_is_counted_in_thousands(String text, long megabytes) {
        Told told = Told.of("Type;Modèle;N° de série;Mémoire;Taille du disque;S/N disque\nPortable;840;5CG8127KXP;8 Go;"
                + text + ";S3YLNX01\n");
        assertThat(told.row(0).understood().details().media().getFirst().sizeMegabytes())
                .isEqualTo(megabytes);
        assertThat(told.row(0).understood().details().memoryMegabytes()).isEqualTo(8192);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1;0.98|100,98", "1,0;0,5|100,50", "1;85|1,85", "1 %;0,98|1,98", "1;0,98;85|1,98,85"})
    void one_is_all_where_the_column_tells_shares(String column, String percents) {
        StringBuilder csv = new StringBuilder("N° de série;Type;Modèle;Santé batterie\n");
        int row = 0;
        for (String cell : column.split(";")) {
            csv.append("5CG81")
                    .append(20 + row++)
                    .append("KXP;Portable;840;")
                    .append(cell)
                    .append('\n');
        }
        assertThat(Told.of(csv.toString()).rows())
                .extracting(read -> String.valueOf(read.understood().details().batteryHealthPercent()))
                .containsExactly(percents.split(","));
    }
}
