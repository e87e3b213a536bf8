package fr.boucle.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTest {
    private final Path directory = Scratch.directory("database");
    private final int port = Ports.free();
    private RunningDatabase database = Database.at(directory, port).relaxed().start();
    private final Schema schema = Schema.named("boucle_tested");

    @BeforeAll
    void create_schema() {
        database.createSchema(schema);
        run(schema.owner(), schema.ownerPassword(), "CREATE TABLE thing (id INT PRIMARY KEY, at TIMESTAMP(6) NULL)");
    }

    @AfterAll
    void stop() {
        database.stop();
    }

    @Test
    void what_the_app_account_wrote_survives_a_kill_and_a_restart() {
        run(schema.app(), schema.appPassword(), "INSERT INTO thing (id) VALUES (7)");
        database.stop();
        database = Database.at(directory, port).start();
        run(schema.app(), schema.appPassword(), "INSERT INTO thing (id) VALUES (8)");
        database.kill();
        database = Database.at(directory, port).relaxed().start();
        assertThat(ask(schema, "SELECT COUNT(*) FROM thing WHERE id IN (7, 8)")).isEqualTo("2");
    }

    @Test
    void the_app_account_may_not_change_a_table() {
        assertThatThrownBy(() -> run(schema.app(), schema.appPassword(), "DROP TABLE thing"))
                .hasRootCauseInstanceOf(SQLException.class)
                .hasMessageContaining("DROP command denied");
        assertThatThrownBy(() -> run(schema.app(), schema.appPassword(), "ALTER TABLE thing ADD x INT"))
                .hasMessageContaining("ALTER command denied");
    }

    @Test
    void an_account_sees_no_other_schema() {
        Schema other = database.createSchema("boucle_other");
        assertThatThrownBy(() -> ask(other.app(), other.appPassword(), "boucle_tested", "SELECT 1"))
                .hasMessageContaining("Access denied");
    }

    @Test
    void nobody_signs_in_without_a_password() {
        assertThatThrownBy(() -> ask("root", "", "mysql", "SELECT 1")).hasMessageContaining("Access denied");
    }

    @Test
    void per_table_grants_come_from_the_owners_migration() throws SQLException {
        Schema register = Schema.named("boucle_register").grantedPerTableTo("register_app");
        database.createSchema(register);
        try (Connection owner = connect(register.owner(), register.ownerPassword(), register.name());
                Statement migration = owner.createStatement()) {
            migration.execute("CREATE TABLE line (id INT PRIMARY KEY)");
            migration.execute("CREATE TABLE secret (id INT PRIMARY KEY)");
            migration.execute("GRANT SELECT, INSERT ON line TO " + register.appAccount());
        }
        try (Connection app = connect(register.app(), register.appPassword(), register.name());
                Statement statement = app.createStatement()) {
            statement.execute("INSERT INTO line VALUES (1)");
            assertThatThrownBy(() -> statement.execute("DELETE FROM line"))
                    .hasMessageContaining("DELETE command denied");
            assertThatThrownBy(() -> statement.execute("SELECT * FROM secret"))
                    .hasMessageContaining("SELECT command denied");
        }
    }

    @Test
    void sessions_are_in_utc_and_read_committed_and_strict() {
        assertThat(ask(schema, "SELECT CONCAT(@@session.time_zone, ' ', @@session.transaction_isolation)"))
                .isIn("UTC READ-COMMITTED", "+00:00 READ-COMMITTED");
        assertThatThrownBy(() -> run(schema.app(), schema.appPassword(), "INSERT INTO thing (id) VALUES ('x')"))
                .hasMessageContaining("Incorrect integer value");
    }

    @Test
    void a_schema_may_be_created_again_with_other_passwords() {
        Schema once = database.createSchema("boucle_again");
        Schema twice = database.createSchema(once.withPasswords("owner-password", "app-password"));
        assertThat(ask(twice, "SELECT 1")).isEqualTo("1");
        assertThatThrownBy(() -> ask(once, "SELECT 1")).hasMessageContaining("Access denied");
    }

    @Test
    void a_taken_port_is_told_in_a_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Database second = Database.at(Scratch.directory("database-taken"), taken.getLocalPort());
            assertThatThrownBy(second::start)
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which the database needs, is taken")
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " (java)");
        }
    }

    @Test
    void a_directory_in_use_is_told_in_a_sentence() {
        Database same = Database.at(directory, Ports.free());
        assertThatThrownBy(same::start).isInstanceOf(StackProblem.class).hasMessageContaining("already in use");
    }

    private String ask(Schema as, String query) {
        return ask(as.app(), as.appPassword(), as.name(), query);
    }

    private String ask(String user, String password, String on, String query) {
        try (Connection connection = connect(user, password, on);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String user, String password, String sql) {
        try (Connection connection = connect(user, password, schema.name());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String user, String password, String on) throws SQLException {
        return DriverManager.getConnection(database.url(on), user, password);
    }
}
