package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The secret half that only the register has: signs checkpoint notes as FORMAT.md says. */
record SigningKey(String name, KeyPair pair) {
    static SigningKey named(String name) {
        try {
            return new SigningKey(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException absent) {
            throw new AssertionError(absent);
        }
    }

    String vkey() {
        byte[] typed = typedKey();
        return name + "+" + HexFormat.of().formatHex(keyId()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    String note(long size, Hash root) {
        return sign(name + "\n" + size + "\n" + root.base64() + "\n");
    }

    String sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(text.getBytes(UTF_8));
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            line.writeBytes(keyId());
            line.writeBytes(ed25519.sign());
            return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(line.toByteArray()) + "\n";
        } catch (GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    private byte[] typedKey() {
        byte[] x509 = pair.getPublic().getEncoded();
        byte[] typed = Arrays.copyOfRange(x509, x509.length - 33, x509.length);
        typed[0] = 1;
        return typed;
    }

    private byte[] keyId() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(UTF_8));
            return Arrays.copyOf(digest.digest(typedKey()), 4);
        } catch (GeneralSecurityException absent) {
            throw new AssertionError(absent);
        }
    }
}
