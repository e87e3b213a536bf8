package fr.boucle.accounts;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with OWASP's parameters (19 MiB, two passes, one lane), in the PHC string form. It is dear on purpose, so
 * it waits in the {@link HashingQueue}.
 */
@Singleton
class PasswordHashing {
    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HashingQueue queue;
    private final String dummy;

    PasswordHashing(HashingQueue queue) {
        this.queue = queue;
        this.dummy = hash(Secret.draw().text());
    }

    /** The hash to store. */
    String hash(String password) {
        return hash(password, MEMORY, PASSES);
    }

    String hash(String password, int memory, int passes) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        byte[] hash = queue.inTurn(() -> argon2id(password, salt, memory, passes, LANES));
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memory, passes, LANES, encode(salt), encode(hash));
    }

    /** Whether the password has this hash. */
    boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$", -1);
        if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
            throw new IllegalStateException("a stored hash is not argon2id of version 19");
        }
        String[] costs = parts[3].split(",", -1);
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] found = queue.inTurn(() -> argon2id(password, salt, cost(costs[0]), cost(costs[1]), cost(costs[2])));
        return MessageDigest.isEqual(found, Base64.getDecoder().decode(parts[5]));
    }

    /** Whether a stored hash is cheaper to guess than a new one would be. */
    boolean isBelow(String stored) {
        String[] costs = stored.split("\\$", -1)[3].split(",", -1);
        return cost(costs[0]) < MEMORY || cost(costs[1]) < PASSES;
    }

    /** Takes as long as {@link #matches} and says no: for accounts that do not exist. */
    boolean matchesNothing(String password) {
        return matches(password, dummy) && false;
    }

    private static byte[] argon2id(String password, byte[] salt, int memory, int passes, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static int cost(String parameter) {
        return Integer.parseInt(parameter.substring(2));
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
