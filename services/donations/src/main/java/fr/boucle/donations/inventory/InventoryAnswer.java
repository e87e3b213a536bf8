package fr.boucle.donations.inventory;

import fr.boucle.donations.device.Asset;
import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.reading.Reason;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.values.DeviceCode;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.ObjectMapper;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes what a preview or a confirmation found, row by row, however many rows there are. */
@Singleton
class InventoryAnswer {
    private static final int PAGE = 500;

    private final Inventories inventories;
    private final Verdicts verdicts;
    private final Devices devices;
    private final ObjectMapper json;
    private final TransactionOperations<Connection> transactions;

    InventoryAnswer(
            Inventories inventories,
            Verdicts verdicts,
            Devices devices,
            ObjectMapper json,
            TransactionOperations<Connection> transactions) {
        this.inventories = inventories;
        this.verdicts = verdicts;
        this.devices = devices;
        this.json = json;
        this.transactions = transactions;
    }

    HttpResponse<?> preview(UUID id, UUID owner) {
        Inventory inventory = inventories.own(id, owner);
        Sentences reader = Sentences.ofReader();
        return answer(inventory, "id", "rows", page -> page.stream()
                .map(kept -> RowView.of(kept, reader))
                .toList());
    }

    private List<Reason> notes(Inventory inventory, Sentences reader) {
        return inventories.overview(inventory).reasons().stream()
                .map(note -> note.in(reader))
                .toList();
    }

    HttpResponse<?> confirmation(UUID id, UUID owner) {
        Inventory inventory = inventories.own(id, owner);
        return answer(inventory, "inventoryId", "devices", this::listed);
    }

    /** The devices of some rows; a row that became none is left out. */
    private List<?> listed(List<KeptVerdict> rows) {
        List<UUID> ids = rows.stream()
                .map(KeptVerdict::deviceId)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, DeviceCode> codes = transactions.executeRead(_ -> devices.findAll(ids)).stream()
                .map(Device::asset)
                .collect(Collectors.toUnmodifiableMap(Asset::id, Asset::code));
        return rows.stream().flatMap(row -> listed(row, codes).stream()).toList();
    }

    private static Optional<ImportedDeviceView> listed(KeptVerdict row, Map<UUID, DeviceCode> codes) {
        Found found = row.verdict().found();
        DeviceCode code = row.deviceId() == null ? null : codes.get(row.deviceId());
        return row.deviceId() == null || code == null || found == null
                ? Optional.empty()
                : Optional.of(new ImportedDeviceView(
                        row.deviceId(),
                        code.value(),
                        row.verdict().line(),
                        found.kind(),
                        found.manufacturer(),
                        found.model(),
                        found.serialNumber(),
                        found.orientation()));
    }

    private interface View {
        List<?> of(List<KeptVerdict> page);
    }

    private HttpResponse<?> answer(Inventory inventory, String idName, String listName, View view) {
        try {
            Path path = Files.createTempFile("inventory", ".json");
            try (Writer out = Files.newBufferedWriter(path)) {
                out.write("{\"" + idName + "\":\"" + inventory.id() + "\",\"" + listName + "\":[");
                write(inventory.id(), view, out);
                out.write("],\"counts\":" + json.writeValueAsString(inventories.counts(inventory.id())));
                out.write(",\"notes\":" + json.writeValueAsString(notes(inventory, Sentences.ofReader())) + "}");
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
            List<KeptVerdict> page = transactions.executeRead(_ -> verdicts.after(id, from, PAGE));
            for (Object shown : view.of(page)) {
                out.write(first ? "" : ",");
                out.write(json.writeValueAsString(shown));
                first = false;
            }
            if (page.size() < PAGE) {
                return;
            }
            after = page.getLast().verdict().line();
        }
    }
}
