package fr.boucle.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One service's schema and its two accounts: the <em>owner</em>, for migrations, and the <em>app</em> account, for the running
 * service, which may read and write rows and change no table.
 *
 * @param name the schema's name
 * @param owner the account with all rights on the schema
 * @param app the account of the running service
 * @param appGrants what the app account is given here
 */
public record Schema(
        String name, String owner, String ownerPassword, String app, String appPassword, AppGrants appGrants) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{8,}");

    /** What the app account gets when the schema is created. */
    public enum AppGrants {
        /** SELECT, INSERT, UPDATE and DELETE on every table of the schema, present and to come. */
        WHOLE_SCHEMA,
        /**
         * No right on any row: the owner may grant, and its migration gives the app account what it needs, table by table. (The
         * account holds SHOW VIEW, without which it could not open a connection before the migration ran.)
         */
        PER_TABLE
    }

    /** Refuses names and passwords that would need quoting. */
    public Schema {
        for (String word : List.of(name, owner, app)) {
            require(NAME, word);
        }
        require(PASSWORD, ownerPassword);
        require(PASSWORD, appPassword);
    }

    /** A schema with accounts {@code <name>_owner} and {@code <name>_app}, generated passwords, grants on the whole schema. */
    public static Schema named(String name) {
        return new Schema(name, name + "_owner", Secret.word(), name + "_app", Secret.word(), AppGrants.WHOLE_SCHEMA);
    }

    /** The same with these passwords: letters, digits, {@code -}, {@code _}, at least 8. */
    public Schema withPasswords(String ofOwner, String ofApp) {
        return new Schema(name, owner, ofOwner, app, ofApp, appGrants);
    }

    /** The same with {@code account} as app account, which the owner's migration will give its rights table by table. */
    public Schema grantedPerTableTo(String account) {
        return new Schema(name, owner, ownerPassword, account, appPassword, AppGrants.PER_TABLE);
    }

    /** The app account as SQL names it, for a migration that grants to it: {@code 'waste_register_app'@'%'}. */
    public String appAccount() {
        return account(app);
    }

    /**
     * Creates what is absent of schema and accounts, and sets passwords and grants to what this says. May be repeated. The SQL is
     * of the subset that MySQL 8.4, 9 and MariaDB 11.4 share.
     *
     * @param administrator a connection that may create schemas and accounts and grant
     */
    public void create(Connection administrator) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            for (String sql : statements()) {
                statement.execute(sql);
            }
        }
    }

    private List<String> statements() {
        boolean perTable = appGrants == AppGrants.PER_TABLE;
        String all = "`" + name.replace("_", "\\_") + "`.*";
        return List.of(
                "CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "CREATE USER IF NOT EXISTS " + account(owner) + " IDENTIFIED BY '" + ownerPassword + "'",
                "ALTER USER " + account(owner) + " IDENTIFIED BY '" + ownerPassword + "'",
                "CREATE USER IF NOT EXISTS " + account(app) + " IDENTIFIED BY '" + appPassword + "'",
                "ALTER USER " + account(app) + " IDENTIFIED BY '" + appPassword + "'",
                "GRANT ALL PRIVILEGES ON " + all + " TO " + account(owner) + (perTable ? " WITH GRANT OPTION" : ""),
                "GRANT " + (perTable ? "SHOW VIEW" : "SELECT, INSERT, UPDATE, DELETE") + " ON " + all + " TO "
                        + account(app));
    }

    private static String account(String user) {
        return "'" + user + "'@'%'";
    }

    private static void require(Pattern pattern, String word) {
        if (!pattern.matcher(word).matches()) {
            throw new IllegalArgumentException("needs quoting, or is too short or long: " + pattern);
        }
    }
}
