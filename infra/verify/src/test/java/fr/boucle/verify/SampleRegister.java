package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A small register that follows FORMAT.md, and what a tamperer with every right on its database can do to it: anything but
 * sign.
 */
record SampleRegister(List<String> entries) {
    static final SigningKey KEY = SigningKey.named("boucle.example/waste-register/44");

    static SampleRegister of(int size) {
        return new SampleRegister(
                IntStream.range(0, size).mapToObj(SampleRegister::entry).toList());
    }

    static String entry(int index) {
        return entry(index, "batterie n° " + index, recordedAt(index));
    }

    static String entry(int index, String what, String recordedAt) {
        return "{\"index\":" + index + ",\"massGrams\":" + (1_000 + index) + ",\"recordedAt\":\"" + recordedAt
                + "\",\"wasteCode\":\"16 06 05\",\"what\":\"" + what + "\"}";
    }

    static String recordedAt(int index) {
        return "2026-11-%02dT%02d:%02d:%02dZ"
                .formatted(1 + index / 86_400, index / 3_600 % 24, index / 60 % 60, index % 60);
    }

    /** The same with the entries replaced by {@code tampered}; leaf hashes will be recomputed, as a clever tamperer does. */
    SampleRegister with(int index, String tampered) {
        List<String> changed = new ArrayList<>(entries);
        changed.set(index, tampered);
        return new SampleRegister(changed);
    }

    NaiveTree tree() {
        return new NaiveTree(
                entries.stream().map(entry -> entry.getBytes(UTF_8)).toList());
    }

    Hash root(int size) {
        return tree().root(size);
    }

    String note(int size) {
        return KEY.note(size, root(size));
    }

    Checkpoint checkpoint(int size) {
        return new Checkpoint(KEY.name(), size, root(size));
    }

    List<String> lines() {
        return new ArrayList<>(IntStream.range(0, entries.size())
                .mapToObj(index -> line(index, entries.get(index)))
                .toList());
    }

    String export() {
        return export(lines());
    }

    static String export(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    static String line(int index, String entry) {
        return line(index, leafHash(entry), entry);
    }

    static String line(int index, Hash leafHash, String entry) {
        return "{\"index\":" + index + ",\"leafHash\":\"" + leafHash.base64() + "\",\"entry\":" + entry + "}";
    }

    static String withheldLine(int index, String entry) {
        return "{\"index\":" + index + ",\"leafHash\":\"" + leafHash(entry).base64() + "\"}";
    }

    static Hash leafHash(String entry) {
        return new NaiveTree(List.of(entry.getBytes(UTF_8))).root(1);
    }

    /** The proof of an entry as the register serves it. */
    String proof(int index, int size) {
        return "{\"index\":" + index + ",\"size\":" + size + ",\"leafHash\":\"" + leafHash(entries.get(index))
                + "\",\"hashes\":" + json(tree().path(index, size)) + ",\"checkpoint\":\""
                + note(size).replace("\n", "\\n") + "\",\"entry\":" + entries.get(index) + "}";
    }

    String consistency(int from, int to) {
        return "{\"from\":" + from + ",\"to\":" + to + ",\"hashes\":" + json(tree().consistency(from, to)) + "}";
    }

    private static String json(List<Hash> hashes) {
        return "["
                + String.join(
                        ",", hashes.stream().map(hash -> "\"" + hash + "\"").toList()) + "]";
    }
}
