package fr.boucle.testkit;

import fr.boucle.stack.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/** A schema of a test's own, made as the service's is: the waste register's tables are granted one by one. */
final class FreshSchema {
    private FreshSchema() {}

    static Schema of(String context, String unique, Servers servers) {
        String name = ("t_" + context.substring(0, Math.min(8, context.length())) + "_" + unique).replace('-', '_');
        Schema plain = Schema.named(name);
        Schema schema = context.equals("waste-register") ? plain.grantedPerTableTo(name + "_app") : plain;
        try (Connection administrator = servers.administrator()) {
            schema.create(administrator);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return schema;
    }
}
