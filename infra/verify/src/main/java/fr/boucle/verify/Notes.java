package fr.boucle.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The checkpoint files named on the command line: those truly signed, in the order named, and those forged. */
record Notes(List<Checkpoint> signed, List<Fault.ForgedCheckpoint> forged) {
    /** @throws Unreadable if a file is no checkpoint that can be judged, or they are of several registers */
    static Notes read(List<String> files, TrustedCheckpoints trusted) throws Unreadable, IOException {
        List<Checkpoint> signed = new ArrayList<>();
        List<Fault.ForgedCheckpoint> forged = new ArrayList<>();
        for (String file : files) {
            switch (trusted.open(InputFiles.text(file), file)) {
                case TrustedCheckpoints.Opened.Signed(Checkpoint checkpoint) -> signed.add(checkpoint);
                case TrustedCheckpoints.Opened.Forged(String source) -> forged.add(new Fault.ForgedCheckpoint(source));
            }
        }
        List<String> origins =
                signed.stream().map(Checkpoint::origin).distinct().toList();
        if (origins.size() > 1) {
            throw new Unreadable("the checkpoints are of different registers (" + String.join(", ", origins)
                    + "): give those of one register");
        }
        return new Notes(signed, forged);
    }
}
