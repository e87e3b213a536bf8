package fr.boucle.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports that nobody listens on, next to one another. */
final class FreePorts {
    private static final int ROW = 10;
    private static final int FIRST = 31_000;
    private static final int LAST = 32_000;

    private FreePorts() {}

    static int row() {
        return IntStream.iterate(FIRST, first -> first < LAST, first -> first + ROW)
                .filter(first -> IntStream.range(first, first + ROW).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no ten free ports between " + FIRST + " and " + LAST));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
