package fr.boucle.gateway.wasteregister;

import fr.boucle.verify.DossierVerifier;
import fr.boucle.verify.ExportReader;
import fr.boucle.verify.ExportVerifier;
import fr.boucle.verify.Fault;
import fr.boucle.verify.InclusionProof;
import fr.boucle.verify.TrustedCheckpoints;
import fr.boucle.verify.Unreadable;
import fr.boucle.verify.Verdict;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody uploads to have it checked, with the verifier's own code: an export, a proof or a dossier, told apart by their first bytes. */
final class UploadedProof {
    private static final String ZIP = "PK\u0003\u0004";
    private static final int MOST_TEXT = 2_000_000;
    private static final int HEAD = 200;

    private UploadedProof() {}

    /** At which file the checking stopped. */
    enum Stopped {
        KEY,
        CHECKPOINT,
        FILE
    }

    /** What came of it: a verdict, or where it stopped and the verifier's sentence for it. */
    sealed interface Outcome {
        record Judged(Verdict verdict) implements Outcome {}

        record Unjudged(Stopped at, String why) implements Outcome {}
    }

    static Outcome check(InputStream uploaded, String key, List<String> checkpoints) throws IOException {
        TrustedCheckpoints trusted;
        try {
            trusted = TrustedCheckpoints.parse(key);
        } catch (Unreadable noKey) {
            return new Outcome.Unjudged(Stopped.KEY, noKey.sentence());
        }
        BufferedInputStream file = new BufferedInputStream(uploaded);
        String head = head(file);
        try {
            if (head.startsWith(ZIP)) {
                return new Outcome.Judged(new DossierVerifier(trusted).verify(file));
            }
            if (head.startsWith("{") && head.contains("\"size\"")) {
                String proof = new String(file.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
                return new Outcome.Judged(InclusionProof.parse(proof).verify(trusted));
            }
        } catch (Unreadable unreadable) {
            return new Outcome.Unjudged(Stopped.FILE, unreadable.sentence());
        }
        return export(file, trusted, checkpoints);
    }

    private static Outcome export(InputStream file, TrustedCheckpoints trusted, List<String> notes) throws IOException {
        List<fr.boucle.verify.Checkpoint> signed = new ArrayList<>();
        List<Fault.ForgedCheckpoint> forged = new ArrayList<>();
        try {
            for (String note : notes) {
                switch (trusted.open(note, "sceau")) {
                    case TrustedCheckpoints.Opened.Signed(var checkpoint) -> signed.add(checkpoint);
                    case TrustedCheckpoints.Opened.Forged(String source) ->
                        forged.add(new Fault.ForgedCheckpoint(source));
                }
            }
        } catch (Unreadable unreadable) {
            return new Outcome.Unjudged(Stopped.CHECKPOINT, unreadable.sentence());
        }
        if (signed.isEmpty() && forged.isEmpty()) {
            return new Outcome.Unjudged(Stopped.CHECKPOINT, "an export is judged by a checkpoint: give one");
        }
        try (ExportReader reader = new ExportReader(file)) {
            Verdict verdict = new ExportVerifier(signed, false, forged).verify(reader, Optional.empty());
            return verdict instanceof Verdict.CannotJudge(String why)
                    ? new Outcome.Unjudged(Stopped.FILE, why)
                    : new Outcome.Judged(verdict);
        }
    }

    private static String head(BufferedInputStream file) throws IOException {
        file.mark(HEAD);
        String head = new String(file.readNBytes(HEAD), StandardCharsets.UTF_8);
        file.reset();
        return head;
    }
}
