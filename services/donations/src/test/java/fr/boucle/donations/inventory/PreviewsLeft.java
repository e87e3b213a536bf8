package fr.boucle.donations.inventory;

import fr.boucle.donations.A;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Looks whether a refused file left anything behind. */
final class PreviewsLeft {
    private PreviewsLeft() {}

    static long of(UUID owner) {
        try (Connection database = A.PART.database();
                PreparedStatement count = database.prepareStatement(
                        "SELECT COUNT(*) FROM inventory WHERE owner_id = UNHEX(REPLACE(?, '-', ''))")) {
            count.setString(1, owner.toString());
            try (ResultSet found = count.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("a count has no row");
                }
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
