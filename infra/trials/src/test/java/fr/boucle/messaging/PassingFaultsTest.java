package fr.boucle.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.boucle.persistence.Outages;
import fr.boucle.testkit.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself says when the same thing may succeed later, and what it says when it never will. */
class PassingFaultsTest {
    @ParameterizedTest
    @CsvSource({
        "1205, a lock was waited for too long, true",
        "1213, a deadlock chose this transaction, true",
        "1053, the server shuts down, true",
        "1290, the server may only be read, true",
        "1317, the statement was interrupted, true",
        "1927, the connection was killed, true",
        "1021, the disk is full, true",
        "1026, a file could not be written, true",
        "1114, a table cannot grow, true",
        "1062, a key is taken, false",
        "1146, there is no such table, false"
    })
    void the_server_says_by_a_number_whether_it_passes(int number, String what, boolean passes) throws SQLException {
        try (Connection database = Servers.get().administrator();
                Statement sql = database.createStatement()) {
            Throwable said = catchThrowable(() -> sql.execute("SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = " + number));
            assertThat(((SQLException) said).getErrorCode()).isEqualTo(number);
            assertThat(Outages.isOutage(said)).as(what).isEqualTo(passes);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Got error 28 'No space left on device' from storage engine InnoDB, true",
        "Got error 28 from storage engine, true",
        "Got error 126 'Index file is crashed' from storage engine Aria, false"
    })
    void an_engine_without_space_goes_on_when_there_is_room(String words, boolean passes) throws SQLException {
        try (Connection database = Servers.get().administrator();
                Statement sql = database.createStatement()) {
            Throwable said =
                    catchThrowable(() -> sql.execute("SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1030, MESSAGE_TEXT = '"
                            + words.replace("'", "''") + "'"));
            assertThat(Outages.isOutage(said)).as(words).isEqualTo(passes);
        }
    }
}
