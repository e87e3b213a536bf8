package fr.boucle.repairs.report;

import fr.boucle.repairs.device.MemberMark;
import fr.boucle.values.ByName;
import fr.boucle.web.Actor;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kept report.
 *
 * @param name as the file was called, shortened and without a path
 * @param sha256 of the file as it was sent
 * @param reduced whether something that names people, accounts or a network was taken out of what is kept
 * @param memberId who sent it, by an opaque id
 * @param mark four signs of that id
 * @param yours whether you sent it
 */
@ByName
@Serdeable
public record ReportView(
        UUID reportId,
        String tool,
        @Nullable String name,
        String sha256,
        boolean reduced,
        int lengthBytes,
        UUID memberId,
        String mark,
        boolean yours,
        Instant receivedAt) {
    static ReportView of(ReportRows.Row row, Actor asking) {
        return ReportViewBuilder.stagedBuilder()
                .reportId(row.id())
                .tool(row.tool())
                .name(row.name())
                .sha256(row.sha256())
                .reduced(row.reduced())
                .lengthBytes(row.length())
                .memberId(row.memberId())
                .mark(MemberMark.of(row.memberId()))
                .yours(row.memberId().equals(asking.member()))
                .receivedAt(row.receivedAt())
                .build();
    }
}
