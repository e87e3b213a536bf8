package fr.boucle.stack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A broker that runs. */
public final class RunningBroker implements AutoCloseable {
    private final Child child;
    private final int port;
    private final DirectoryLock lock;

    RunningBroker(Child child, int port, DirectoryLock lock) {
        this.child = child;
        this.port = port;
        this.lock = lock;
    }

    /** The value for {@code bootstrap.servers}. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** The process. */
    public long pid() {
        return child.pid();
    }

    /** Whether the process lives. */
    public boolean alive() {
        return child.alive();
    }

    /** Stops the broker in good order, within 30 s; what it keeps stays. */
    public void stop() {
        child.stop(Duration.ofSeconds(30));
        lock.close();
    }

    /** Ends the broker at once, as a fault would (SIGKILL); what it keeps stays. */
    public void kill() {
        child.kill();
        lock.close();
    }

    /** {@link #stop}. */
    @Override
    public void close() {
        stop();
    }

    Child child() {
        return child;
    }

    /** Whether a broker on {@code port} is registered with its controller, so that topics can be made. */
    static boolean serves(int port) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2000))) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
