package fr.boucle.donations;

import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.donations.reading.Reason;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what a preview or a confirmation found, row by row, however many rows there are. */
@Singleton
class InventoryAnswer {
    private static final int PAGE = 500;

    private final Inventories inventories;
    private final InventoryRows rows;
    private final ObjectMapper json;
    private final TransactionOperations<Connection> transactions;

    InventoryAnswer(
            Inventories inventories,
            InventoryRows rows,
            ObjectMapper json,
            TransactionOperations<Connection> transactions) {
        this.inventories = inventories;
        this.rows = rows;
        this.json = json;
        this.transactions = transactions;
    }

    /** One row of a preview. */
    @Serdeable
    record PreviewRow(long line, RowVerdict.Kind verdict, List<Reason> reasons) {}

    /** One device of a confirmed inventory. */
    @Serdeable
    record ListedDevice(
            UUID deviceId,
            String code,
            long line,
            DeviceKind kind,
            String manufacturer,
            String model,
            @Nullable String serialNumber,
            Orientation orientation) {}

    HttpResponse<?> preview(UUID id, UUID owner) {
        Inventories.Row inventory = inventories.own(id, owner);
        return answer(inventory, "id", "rows", row -> new PreviewRow(row.line(), row.verdict(), rows.reasons(row)));
    }

    /** The rows to look at first. */
    @Serdeable
    record Excerpt(UUID id, List<PreviewRow> rows, Map<RowVerdict.Kind, Long> counts) {}

    HttpResponse<?> remarkable(UUID id, UUID owner, int most) {
        Inventories.Row inventory = inventories.own(id, owner);
        List<PreviewRow> first = transactions.executeRead(_ -> rows.remarkable(id, most)).stream()
                .map(row -> new PreviewRow(row.line(), row.verdict(), rows.reasons(row)))
                .toList();
        return new Version(inventory.version()).tag(HttpResponse.ok(new Excerpt(id, first, inventories.counts(id))));
    }

    HttpResponse<?> confirmation(UUID id, UUID owner) {
        Inventories.Row inventory = inventories.own(id, owner);
        return answer(inventory, "inventoryId", "devices", this::listed);
    }

    private @Nullable ListedDevice listed(InventoryRows.Row row) {
        if (row.deviceId() == null || row.found() == null) {
            return null;
        }
        Found found = rows.found(row);
        return new ListedDevice(
                row.deviceId(),
                String.valueOf(rows.code(row.deviceId())),
                row.line(),
                found.kind(),
                found.manufacturer(),
                found.model(),
                found.serialNumber(),
                found.orientation());
    }

    private interface View {
        @Nullable
        Object of(InventoryRows.Row row);
    }

    private HttpResponse<?> answer(Inventories.Row inventory, String idName, String listName, View view) {
        try {
            Path path = Files.createTempFile("inventory", ".json");
            try (Writer out = Files.newBufferedWriter(path)) {
                out.write("{\"" + idName + "\":\"" + inventory.id() + "\",\"" + listName + "\":[");
                write(inventory.id(), view, out);
                out.write("],\"counts\":" + json.writeValueAsString(inventories.counts(inventory.id())) + "}");
            } catch (IOException e) {
                Files.deleteIfExists(path);
                throw e;
            }
            return new Version(inventory.version())
                    .tag(HttpResponse.ok(new StreamedFile(
                            Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE),
                            MediaType.APPLICATION_JSON_TYPE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(UUID id, View view, Writer out) throws IOException {
        long after = 0;
        boolean first = true;
        while (true) {
            long from = after;
            List<InventoryRows.Row> page = transactions.executeRead(_ -> rows.after(id, from, PAGE));
            for (InventoryRows.Row row : page) {
                Object shown = view.of(row);
                if (shown != null) {
                    out.write(first ? "" : ",");
                    out.write(json.writeValueAsString(shown));
                    first = false;
                }
            }
            if (page.size() < PAGE) {
                return;
            }
            after = page.getLast().line();
        }
    }
}
