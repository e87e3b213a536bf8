package fr.boucle.wasteregister.log;

import java.util.Base64;

/** A signed head of the register: C2SP tlog-checkpoint in a C2SP signed note. */
record Checkpoint(String origin, long size, byte[] root, String note) {
    static Checkpoint sign(SigningKey key, long size, byte[] root) {
        String text = key.origin() + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
        return new Checkpoint(key.origin(), size, root, Note.sign(key, text));
    }

    String rootHash() {
        return Base64.getEncoder().encodeToString(root);
    }
}
