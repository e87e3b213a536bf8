package fr.boucle.repairs.erasure;

import fr.boucle.documents.PdfTexts;
import fr.boucle.repairs.device.Medium;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where on nwipe's PDF a disk's words stand: each value on the line of its label, to the right of it and of no other. */
final class CertifiedTexts {
    private static final Set<String> STATES = Set.of("ERASED", "FAILED", "ABORTED", "INSANITY");
    private static final Set<String> LABELS = Set.of(
            "Make/Model:",
            "Make:",
            "Serial:",
            "S/N:",
            "Bus:",
            "Size(Apparent):",
            "Size(Real):",
            "Start time:",
            "End time:",
            "Duration:",
            "Status:",
            "Method:",
            "PRNG algorithm:",
            "Final Pass(Zeros/Ones/None):",
            "Blanking Pass:",
            "Verify Pass(Last/All/None):",
            "Verify(Last/All/None):",
            "*Bytes Erased:",
            "Rounds(completed/requested):",
            "HPA/DCO:",
            "HPA/DCO Size:",
            "Throughput:",
            "Errors(pass/sync/verify):",
            "Information:");
    /** In the tenths in which places are told. */
    private static final int ONE_POINT = 10;

    private CertifiedTexts() {}

    /** A disk from its block of texts, and the serials that the heads of all pages name. */
    static CertifiedDisk disk(List<PdfTexts.Text> block, List<PdfTexts.Text> all) {
        List<PdfTexts.Text> labels = block.stream()
                .filter(text -> LABELS.contains(text.words().strip()))
                .toList();
        Map<String, String> said = new HashMap<>();
        String status = "";
        for (PdfTexts.Text text : block) {
            String words = text.words().strip();
            if (STATES.contains(words)) {
                status = words;
            } else if (!LABELS.contains(words)) {
                label(text, labels).ifPresent(label -> said.merge(label, words, (one, more) -> one + " " + more));
            }
        }
        Set<String> named = all.stream()
                .map(text -> text.words().strip())
                .filter(words -> words.startsWith("Disk S/N:") || words.startsWith("S/N: "))
                .map(words -> Medium.normal(words.substring(words.indexOf(':') + 1)))
                .filter(serial -> !serial.isEmpty() && !serial.equals(CertifiedDisk.NONE.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        boolean alone = block.stream().anyMatch(text -> text.words().strip().equals("Make/Model:"));
        return new CertifiedDisk(Map.copyOf(said), status, alone ? named : Set.of());
    }

    private static Optional<String> label(PdfTexts.Text value, List<PdfTexts.Text> labels) {
        return labels.stream()
                .filter(label -> label.page() == value.page()
                        && Math.abs(label.y() - value.y()) < ONE_POINT
                        && label.x() < value.x())
                .max(Comparator.comparingLong(PdfTexts.Text::x))
                .map(label -> label.words().strip());
    }
}
