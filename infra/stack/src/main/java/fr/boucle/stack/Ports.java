package fr.boucle.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** TCP ports of the loopback address. */
public final class Ports {
    private Ports() {}

    /** A port that was free a moment ago; nothing reserves it. */
    public static int free() {
        return free(1).getFirst();
    }

    /** {@code count} different ports that were free a moment ago; nothing reserves them. */
    public static List<Integer> free(int count) {
        List<ServerSocket> sockets =
                Stream.generate(() -> bound(0)).limit(count).toList();
        List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        sockets.forEach(Ports::close);
        return ports;
    }

    /** Whether nothing listens on {@code port} now. */
    public static boolean isFree(int port) {
        try (ServerSocket _ = listening(port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * Returns when nothing listens on {@code port}.
     *
     * @throws StackProblem a sentence that names {@code part}, the port, the process that holds it where this can be known, and
     *     the remedy
     */
    static void requireFree(int port, String part) {
        if (isFree(port)) {
            return;
        }
        String holder = PortHolder.of(port).map(h -> ", held by " + h).orElse("");
        throw new StackProblem(
                "Port %d, which the %s needs, is taken%s: stop what uses it, or choose other ports (infra/up --port N or BOUCLE_PORT)."
                        .formatted(port, part, holder));
    }

    /**
     * The first of {@code count} ports next to one another that were free a moment ago, counted from {@code first} in steps of as many;
     * nothing reserves them.
     */
    public static int row(int count, int first, int last) {
        return IntStream.iterate(first, port -> port < last, port -> port + count)
                .filter(port -> IntStream.range(port, port + count).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new StackProblem(
                        "No %d free TCP ports in a row between %d and %d.".formatted(count, first, last)));
    }

    /** Whether something accepts connections on {@code port}. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static ServerSocket bound(int port) {
        try {
            return listening(port);
        } catch (IOException e) {
            throw new StackProblem("No free TCP port was found on 127.0.0.1.", e);
        }
    }

    private static ServerSocket listening(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StackProblem("A port could not be given back.", e);
        }
    }
}
