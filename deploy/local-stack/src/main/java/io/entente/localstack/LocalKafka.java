package io.entente.localstack;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A broker in a process of its own. Ends with the process that started it, whichever way that ends.
 *
 * <p>Not for use by several threads.
 */
public final class LocalKafka implements AutoCloseable {

    static final String LOG = "kafka.log";
    static final String BOOTSTRAP_SERVERS = "bootstrap.servers";

    private static final List<String> JVM_OPTIONS = List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError");

    private final Path directory;
    private final int port;
    private final @Nullable ClusterNode node;
    private ChildProcess process;

    private LocalKafka(Path directory, int port, @Nullable ClusterNode node) {
        this.directory = directory;
        this.port = port;
        this.node = node;
        this.process = launch();
    }

    /**
     * Starts on a free port and returns when clients can connect.
     *
     * @param directory holds data and log; what an earlier broker left there is there again
     * @throws StackNotBuiltException when the module has not been built
     * @throws ProcessNotReadyException when the broker does not start; the message ends with its log
     */
    public static LocalKafka start(Path directory) {
        return start(directory, Loopback.freePort());
    }

    /** As {@link #start(Path)}, on a given port. */
    public static LocalKafka start(Path directory, int port) {
        LocalKafka kafka = launch(directory, port, null);
        kafka.awaitReady();
        return kafka;
    }

    /** Does not wait until it is ready; the node is null for a single broker. */
    static LocalKafka launch(Path directory, int port, @Nullable ClusterNode node) {
        return new LocalKafka(directory, port, node);
    }

    /** The command of a broker that does not end with its parent, for callers that keep processes themselves. */
    public static List<String> command(Path directory, int port) {
        return command(new ProcessOptions(directory.toAbsolutePath(), port, false, null));
    }

    private static List<String> command(ProcessOptions options) {
        return StackHome.find().command(KafkaProcess.class.getName(), JVM_OPTIONS, options);
    }

    private ChildProcess launch() {
        var options = new ProcessOptions(directory.toAbsolutePath(), port, true, node);
        return ChildProcess.start("Kafka", command(options), directory.resolve(LOG));
    }

    /** @throws ProcessNotReadyException when it ends before, or takes too long */
    void awaitReady() {
        process.awaitReady();
    }

    public String bootstrapServers() {
        return Loopback.ADDRESS + ":" + port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it in order. Does nothing when it has ended. */
    public void stop() {
        resume();
        process.stop();
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        process.kill();
    }

    /** Starts it again on the same port and data, after {@link #stop} or {@link #kill}. */
    public void restart() {
        stop();
        process = launch();
        awaitReady();
    }

    /** SIGSTOP: connections stay open and nothing answers. */
    public void pause() {
        ProcessSignal.STOP.sendTo(pid());
    }

    /** SIGCONT. */
    public void resume() {
        ProcessSignal.CONT.sendTo(pid());
    }

    @Override
    public void close() {
        stop();
    }
}
