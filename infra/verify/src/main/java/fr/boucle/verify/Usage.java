package fr.boucle.verify;

import java.util.Map;
import java.util.Set;

/** The commands there are, and the options of each. */
final class Usage {
    static final String TEXT = """
            Verifies the waste register offline. Give one of:
              export      --export FILE --key VKEY_FILE [--checkpoint NEWEST] [--old-checkpoint FILE...] [--old-export FILE]
              proof       --proof FILE --key VKEY_FILE
              dossier     --dossier ZIP --key VKEY_FILE
              consistency --proof FILE --old CHECKPOINT --new CHECKPOINT --key VKEY_FILE
            Exit status: 0 intact or proven, 1 tampered, 2 cannot judge.""";

    static final Map<String, Set<String>> OPTIONS = Map.of(
            "export", Set.of("export", "key", "checkpoint", "old-checkpoint", "old-export"),
            "proof", Set.of("proof", "key"),
            "dossier", Set.of("dossier", "key"),
            "consistency", Set.of("proof", "old", "new", "key"));

    private Usage() {}
}
