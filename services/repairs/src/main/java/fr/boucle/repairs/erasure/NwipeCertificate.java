package fr.boucle.repairs.erasure;

import fr.boucle.documents.PdfTexts;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.web.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * nwipe's PDF: the certificate of one disk (since 0.35) or of a whole machine (since 0.41). Both say of each disk the same
 * by the same labels, the value to the right of its label. It does not say the disk's name in Linux: that the whole disk was
 * meant is believed where its size is known.
 */
final class NwipeCertificate {
    private static final String PRODUCER = "martijnvanbrummelen/nwipe";
    private static final Set<String> BEGINS_DISK = Set.of("Make/Model:", "Make:");
    private static final Set<String> BEGINS_DISKS = Set.of("Disk Information", "Disk Erasure status");
    private static final String VERSION = "Disc Erasure by NWIPE version ";

    private NwipeCertificate() {}

    static boolean isOne(byte[] file) {
        return file.length > 4 && new String(file, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    /**
     * Reads a certificate.
     *
     * @throws Refusal when it is none of nwipe, or of a version that cannot be judged
     */
    static NwipeLog read(byte[] file) {
        if (!new String(file, StandardCharsets.ISO_8859_1).contains(PRODUCER)) {
            throw new Refusal(
                    RepairRefusal.NOT_A_LOG,
                    "Of PDFs only the certificate of nwipe 0.35 to 0.42 is read. Send that file, or the text of nwipe"
                            + " --logfile; record another program's erasure by hand.");
        }
        List<PdfTexts.Text> texts = texts(file);
        String version = "nwipe " + version(texts);
        NwipeLog.refuseUnknownVersion(version);
        List<CertifiedDisk> disks = disks(texts);
        if (disks.isEmpty()) {
            throw new Refusal(
                    RepairRefusal.LOG_TRUNCATED,
                    "It names no disk: send the certificate whole, as nwipe wrote it, or the text of nwipe --logfile.");
        }
        Set<String> shared = NwipeNotices.repeated(
                disks.stream().map(CertifiedDisk::serialKey).toList());
        return new NwipeLog(
                version,
                disks.stream()
                        .map(disk ->
                                shared.contains(disk.serialKey()) ? disk.drive().ofSeveral() : disk.drive())
                        .toList());
    }

    private static List<PdfTexts.Text> texts(byte[] file) {
        try {
            return PdfTexts.of(file);
        } catch (IOException _) {
            throw new Refusal(
                    RepairRefusal.NOT_A_LOG,
                    "Of PDFs only the certificate of nwipe 0.35 to 0.42 is read, as nwipe wrote it: neither printed nor saved"
                            + " again. Send that file, or the text of nwipe --logfile.");
        }
    }

    private static String version(List<PdfTexts.Text> texts) {
        Set<String> told = texts.stream()
                .map(text -> text.words().strip())
                .filter(words -> words.startsWith(VERSION))
                .map(words -> words.substring(VERSION.length()).strip())
                .collect(Collectors.toSet());
        if (told.size() != 1) {
            throw new Refusal(
                    RepairRefusal.LOG_TRUNCATED,
                    "It does not say which version of nwipe wrote it. Send the certificate as nwipe wrote it.");
        }
        return told.iterator().next();
    }

    /** What stands before the heading is of the organisation and its customer, who may be called anything. */
    private static List<CertifiedDisk> disks(List<PdfTexts.Text> texts) {
        List<CertifiedDisk> disks = new ArrayList<>();
        List<PdfTexts.Text> block = new ArrayList<>();
        boolean begun = false;
        for (PdfTexts.Text text : texts) {
            String words = text.words().strip();
            begun |= BEGINS_DISKS.contains(words);
            if (begun && BEGINS_DISK.contains(words)) {
                end(block, texts, disks);
            }
            if (begun && words.endsWith("- Smart Data")) {
                break;
            }
            if (begun) {
                block.add(text);
            }
        }
        end(block, texts, disks);
        return disks;
    }

    private static void end(List<PdfTexts.Text> block, List<PdfTexts.Text> all, List<CertifiedDisk> disks) {
        if (block.stream().anyMatch(text -> BEGINS_DISK.contains(text.words().strip()))) {
            disks.add(CertifiedTexts.disk(block, all));
        }
        block.clear();
    }
}
