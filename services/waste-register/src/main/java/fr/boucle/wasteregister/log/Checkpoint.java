package fr.boucle.wasteregister.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A signed head of the register: C2SP tlog-checkpoint in a C2SP signed note. */
record Checkpoint(String origin, long size, byte[] root, String note) {
    static Checkpoint sign(SigningKey key, long size, byte[] root) {
        Base64.Encoder base64 = Base64.getEncoder();
        String text = key.origin() + "\n" + size + "\n" + base64.encodeToString(root) + "\n";
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] id = key.id();
        byte[] named = ByteBuffer.allocate(id.length + signature.length)
                .put(id)
                .put(signature)
                .array();
        String note = text + "\n\u2014 " + key.origin() + " " + base64.encodeToString(named) + "\n";
        return new Checkpoint(key.origin(), size, root, note);
    }

    String rootHash() {
        return Base64.getEncoder().encodeToString(root);
    }
}
