package fr.boucle.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a dossier by the register's key: its manifest, each file against it, each proof by its own checkpoint. */
public record DossierVerifier(TrustedCheckpoints trusted) {
    /**
     * Reads the ZIP to its end and concludes.
     *
     * @throws Unreadable if it is no dossier, or not one of the register whose key is held
     * @throws IOException if the file cannot be read
     */
    public Verdict verify(InputStream zipped) throws Unreadable, IOException {
        return verify(Dossier.read(zipped));
    }

    private Verdict verify(Dossier dossier) throws Unreadable {
        String signed = Optional.ofNullable(dossier.texts().get(Manifest.NAME))
                .orElseThrow(() -> new Unreadable("the dossier holds no " + Manifest.NAME
                        + ": without it nothing says which files belong to it; get the dossier again"));
        SignedNote note = SignedNote.parse(signed);
        return switch (note.trust(trusted.keys())) {
            case FORGED -> new Verdict.Tampered(List.of(new Fault.ForgedManifest()), 0);
            case UNKNOWN ->
                throw new Unreadable("the manifest bears no signature by the key you gave: give the key of the register"
                        + " that sealed the dossier");
            case SIGNED -> verify(dossier, Manifest.parse(note));
        };
    }

    private Verdict verify(Dossier dossier, Manifest manifest) throws Unreadable {
        Faults faults = new Faults();
        manifest.files().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(file -> compare(file.getKey(), file.getValue(), dossier, faults));
        dossier.hashes().keySet().stream()
                .filter(path -> !path.equals(Manifest.NAME) && !manifest.files().containsKey(path))
                .sorted()
                .forEach(path -> faults.add(new Fault.FileContradicted(path, Contradiction.ADDED)));
        long proven = proven(dossier, faults);
        if (!faults.isEmpty()) {
            return faults.verdict();
        }
        if (proven == 0) {
            return new Verdict.CannotJudge(
                    "the dossier is as it was sealed but proves no entry of the register: ask for it"
                            + " again when a checkpoint covers its lines");
        }
        return new Verdict.Proven("the dossier of " + manifest.about() + ", sealed by " + manifest.origin() + " at "
                + manifest.sealedAt() + ", has its " + manifest.files().size() + " files as they were sealed, and the "
                + proven + (proven == 1 ? " entry" : " entries") + " in it stand in the register");
    }

    private static void compare(String path, String sealed, Dossier dossier, Faults faults) {
        String found = dossier.hashes().get(path);
        if (found == null) {
            faults.add(new Fault.FileContradicted(path, Contradiction.REMOVED));
        } else if (!found.equals(sealed)) {
            faults.add(new Fault.FileContradicted(path, Contradiction.ALTERED));
        }
    }

    /** How many entries are proven; what contradicts a proof goes to the faults. */
    private long proven(Dossier dossier, Faults faults) throws Unreadable {
        long proven = 0;
        for (Map.Entry<String, String> text : dossier.texts().entrySet()) {
            if (text.getKey().startsWith(Dossier.PROOFS)) {
                Verdict verdict = InclusionProof.parse(text.getValue()).verify(trusted);
                if (verdict instanceof Verdict.Tampered tampered) {
                    tampered.faults().forEach(faults::add);
                } else if (verdict instanceof Verdict.CannotJudge(String why)) {
                    throw new Unreadable(text.getKey() + ": " + why);
                } else {
                    proven++;
                }
            } else if (text.getKey().equals(Dossier.CHECKPOINT)
                    && trusted.open(text.getValue(), text.getKey())
                            instanceof TrustedCheckpoints.Opened.Forged(String source)) {
                faults.add(new Fault.ForgedCheckpoint(source));
            }
        }
        return proven;
    }
}
