package fr.boucle.donations.inventory;

import fr.boucle.donations.reading.FileRefusal;
import fr.boucle.donations.reading.InventoryFile;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.values.Ids;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a preview while its caller waits, or goes on in the background once it proves long. */
@Singleton
class PreviewRun {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewRun.class);
    private static final long LONG = 5_000;

    private final InventoryPreview previews;

    PreviewRun(InventoryPreview previews) {
        this.previews = previews;
    }

    /**
     * What has become of it when the caller is answered.
     *
     * @param finished false: it goes on in the background
     */
    record Started(UUID id, boolean finished) {}

    /** Reads while the caller waits; when it refuses, nothing of it stays. The caller still holds the file. */
    Started inTheForeground(Sender sender, InventoryFile file) {
        UUID id = Ids.next();
        previews.open(id, sender, file);
        try {
            previews.run(id, sender.owner(), file, _ -> {});
        } catch (Refusal | UncheckedIOException e) {
            previews.discard(id);
            throw e;
        }
        return new Started(id, true);
    }

    /** Reads aside; answers when it is done or after 5,000 rows, whichever comes first. Takes the file over. */
    Started inTheBackground(Sender sender, InventoryFile file) {
        UUID id = Ids.next();
        previews.open(id, sender, file);
        CompletableFuture<Started> answer = new CompletableFuture<>();
        Sentences reader = Sentences.ofReader();
        Thread _ =
                Thread.ofVirtual().name("preview").start(() -> reader.act(() -> run(id, sender.owner(), file, answer)));
        try {
            return answer.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw reader.refusal(CommonRefusal.UNAVAILABLE, "service-stops", Map.of());
        } catch (ExecutionException e) {
            previews.discard(id);
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void run(UUID id, UUID owner, InventoryFile file, CompletableFuture<Started> answer) {
        try (file) {
            previews.run(id, owner, file, count -> {
                if (count > LONG) {
                    answer.complete(new Started(id, false));
                }
            });
            answer.complete(new Started(id, true));
        } catch (Refusal e) {
            if (!answer.completeExceptionally(e)) {
                previews.fail(id, e);
            }
        } catch (UncheckedIOException | DataAccessException e) {
            LOG.warn("a preview broke off: {}", e.toString());
            if (!answer.completeExceptionally(e)) {
                previews.fail(id, FileRefusal.UNREADABLE_FILE.because("reading-broke-off"));
            }
        }
    }
}
