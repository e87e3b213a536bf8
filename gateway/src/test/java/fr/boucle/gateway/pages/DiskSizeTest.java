package fr.boucle.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskSizeTest {
    @ParameterizedTest
    @CsvSource({
        "953869, 1000",
        "1000000, 1000",
        "244198, 256",
        "476940, 500",
        "500000, 500",
        "228936, 240",
        "240057, 240",
        "122104, 128",
        "64, 0",
        "700, 1",
        "123456, 123"
    })
    void a_disk_is_called_by_the_size_on_its_label_however_its_megabytes_were_counted(long megabytes, long gigabytes) {
        assertThat(DiskSize.gigabytes(megabytes)).isEqualTo(gigabytes);
    }
}
