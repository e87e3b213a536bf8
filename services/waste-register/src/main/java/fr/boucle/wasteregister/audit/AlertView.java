package fr.boucle.wasteregister.audit;

import fr.boucle.values.ByName;
import fr.boucle.wasteregister.item.MediumName;
import fr.boucle.wasteregister.operator.Operator;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for someone.
 *
 * @param subjectId the item, lot, operator or line
 * @param dueOn the day by which it should be, or should have been, done
 * @param detail in English, for programs' logs; people are told from the other members
 * @param lotId the lot in which an item lies
 * @param organisationId the site; none where an operator's proof ends
 * @param publicId the printed number of the line
 * @param operatorName whose proof ends
 * @param proofs those that end
 * @param organisationName what the site is called
 * @param itemKind what kind of piece waits for a certificate
 * @param serialNumbers its media without one
 * @param deviceCode the device that the piece comes of: a medium without a number is told apart by it
 */
@ByName
@Serdeable
record AlertView(
        Kind kind,
        UUID subjectId,
        LocalDate dueOn,
        String detail,
        @Nullable UUID lotId,
        @Nullable UUID organisationId,
        @Nullable String publicId,
        @Nullable String operatorName,
        List<ProofView> proofs,
        @Nullable String organisationName,
        @Nullable String itemKind,
        List<String> serialNumbers,
        @Nullable String deviceCode) {
    /** In the order in which they are listed where the days are the same. */
    enum Kind {
        DESTRUCTION_CERTIFICATE_MISSING,
        TREATMENT_LATE,
        BSD_MISSING,
        DECLARATION_LATE,
        DECLARATION_DUE,
        PROOF_ENDED,
        PROOF_ENDS_SOON
    }

    /** A proof that ends. */
    @Serdeable
    record ProofView(Operator.ProofKind kind, String number) {}

    /** What a line waits for, or a lot or item that left by it. */
    static AlertView ofLine(
            Kind kind, UUID subject, LocalDate due, String detail, @Nullable UUID lot, UUID site, String publicId) {
        return AlertViewBuilder.stagedBuilder()
                .kind(kind)
                .subjectId(subject)
                .dueOn(due)
                .detail(detail)
                .lotId(lot)
                .organisationId(site)
                .publicId(publicId)
                .operatorName(null)
                .proofs(List.of())
                .organisationName(null)
                .itemKind(null)
                .serialNumbers(List.of())
                .deviceCode(null)
                .build();
    }

    /** Proofs of an operator that end. */
    static AlertView ofProofs(
            Kind kind, UUID operator, LocalDate due, String detail, String name, List<ProofView> proofs) {
        return AlertViewBuilder.stagedBuilder()
                .kind(kind)
                .subjectId(operator)
                .dueOn(due)
                .detail(detail)
                .lotId(null)
                .organisationId(null)
                .publicId(null)
                .operatorName(name)
                .proofs(proofs)
                .organisationName(null)
                .itemKind(null)
                .serialNumbers(List.of())
                .deviceCode(null)
                .build();
    }

    /** The same with the name of its site. */
    AlertView at(@Nullable String site) {
        return AlertViewBuilder.builder(this).organisationName(site).build();
    }

    /** The same of a piece: two of one lot are told apart by what they are and by their serial numbers. */
    AlertView ofPiece(String kindOfPiece, List<String> serials, @Nullable String device) {
        return AlertViewBuilder.builder(this)
                .itemKind(kindOfPiece)
                .serialNumbers(serials)
                .deviceCode(device)
                .build();
    }

    /** Whether it is for an organisation to do: what its own register waits for, and declaring what is lent to it for that. */
    boolean isFor(UUID organisation, Set<UUID> declaring) {
        return organisationId == null
                || organisationId.equals(organisation)
                || kind.name().startsWith("DECLARATION") && declaring.contains(organisationId);
    }

    /** One id for each kind and subject: a lot may wait for two things. */
    UUID id() {
        return UUID.nameUUIDFromBytes((kind.name() + subjectId).getBytes(StandardCharsets.UTF_8));
    }

    /** The media that wait, as people call them. */
    List<String> media() {
        return serialNumbers.stream()
                .map(serial -> MediumName.of(serial, deviceCode))
                .toList();
    }

    /** What it is about, as people call it. */
    String about() {
        return publicId == null
                ? Objects.toString(operatorName, "")
                : (publicId + " " + String.join(" ", media())).strip();
    }
}
