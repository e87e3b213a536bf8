package fr.boucle.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastWordsTest {
    private static final Path LOG = Path.of("/data/logs/repairs.log");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [ERROR] mariadbd: Error writing file './binlog' (Errcode: 28 "No space left on device") | the disk is full, free some space
                    java.net.BindException: Address already in use                                          | its port is taken, stop what uses it
                    [ERROR] Can't start server: Bind on TCP/IP port. Got error: 98                          | its port is taken, stop what uses it
                    Terminating due to java.lang.OutOfMemoryError: Java heap space                          | memory ran out, close other programs
                    [ERROR] InnoDB: Unable to lock ./ibdata1 error: 11                                      | another process still uses its files
                    mariadbd: error while loading shared libraries: libcrypt.so.1: cannot open              | the system library libcrypt.so.1 is missing
                    Caused by: java.lang.IllegalStateException: BOUCLE_KAFKA is not set                     | its log says “Caused by: java.lang.IllegalStateException: BOUCLE_KAFKA is not set”
                    nothing of interest                                                                     | its log does not say why
                    """)
    void each_trouble_is_a_sentence_that_says_what_to_do(String said, String remedy) {
        assertThat(LastWords.sentence("repairs", 1, LOG, said))
                .startsWith("The repairs ended (exit code 1): " + remedy)
                .endsWith("See /data/logs/repairs.log.");
    }

    @Test
    void a_kill_is_called_a_kill() {
        assertThat(LastWords.sentence("repairs", 137, LOG, "INFO all is well"))
                .startsWith("The repairs ended (killed): something outside ended it");
    }
}
