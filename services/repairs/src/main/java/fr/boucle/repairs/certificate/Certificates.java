package fr.boucle.repairs.certificate;

import fr.boucle.messaging.EventJson;
import fr.boucle.repairs.device.DataProof;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.values.Ids;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues certificates of erasure and finds them again. One says what was so when it was issued, and never changes. */
@Singleton
public class Certificates {
    private final CertificateRows rows;
    private final CertificateKey key;
    private final EventJson json;
    private final String publicUrl;

    public Certificates(
            CertificateRows rows,
            CertificateKey key,
            EventJson json,
            @Value("${boucle.public-url:`http://127.0.0.1:8080`}") String publicUrl) {
        this.rows = rows;
        this.key = key;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    /** A certificate with the text that was signed. */
    public record Issued(Certificate certificate, String signed, String signature, String publicKey) {
        public boolean isValid() {
            return CertificateKey.isSigned(signed, signature, publicKey);
        }
    }

    /** Which certificate a device has or gets: none where its kind holds no medium, the current one, or a new one. */
    public record Plan(@Nullable UUID id, boolean isNew) {}

    /** What issuing one now would come to; nothing is written. */
    @Transactional(readOnly = true)
    public Plan plan(DeviceFile file, DataProof proof) {
        if (proof.media().isEmpty() && proof.absence() == null) {
            return new Plan(null, false);
        }
        return current(file, proof).map(id -> new Plan(id, false)).orElseGet(() -> new Plan(Ids.next(), true));
    }

    /** Issues what was planned for a device whose media are all cleared. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(Plan plan, DeviceFile file, DataProof proof, Instant at) {
        UUID id = plan.id();
        if (id == null || !plan.isNew()) {
            return;
        }
        String text = json.write(Certificate.of(id, publicUrl + "/certificats/" + id, file, proof, at));
        rows.save(new CertificateRows.Row(
                id, file.deviceId(), file.hop(), file.organisationId(), text, key.sign(text), key.open(), at));
    }

    @Transactional(readOnly = true)
    public Optional<Issued> find(UUID id) {
        return rows.find(id).map(this::issued);
    }

    /** The newest of a device, when it still says the same as the proof. */
    private Optional<UUID> current(DeviceFile file, DataProof proof) {
        var media = proof.media().stream().map(Certificate.CertifiedMedium::of).toList();
        return rows.latest(file.deviceId())
                .map(this::issued)
                .map(Issued::certificate)
                .filter(certificate -> certificate.media().equals(media)
                        && certificate.absence() == proof.absence()
                        && Objects.equals(certificate.cards(), proof.cards())
                        && certificate.organisationId().equals(file.organisationId()))
                .map(Certificate::certificateId);
    }

    /** The key that signs now. */
    public String publicKey() {
        return key.open();
    }

    private Issued issued(CertificateRows.Row row) {
        return new Issued(
                json.read(row.document(), Certificate.class), row.document(), row.signature(), row.publicKey());
    }
}
