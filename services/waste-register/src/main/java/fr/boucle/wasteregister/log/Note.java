package fr.boucle.wasteregister.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A C2SP signed note: a text, an empty line, and the signature of the register's key under its name. */
final class Note {
    private Note() {}

    static String sign(SigningKey key, String text) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] id = key.id();
        byte[] named = ByteBuffer.allocate(id.length + signature.length)
                .put(id)
                .put(signature)
                .array();
        return text + "\n\u2014 " + key.origin() + " " + Base64.getEncoder().encodeToString(named) + "\n";
    }
}
