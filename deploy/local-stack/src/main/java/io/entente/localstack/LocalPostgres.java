package io.entente.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL server in processes of its own. Ends with the process that started it, whichever way that ends.
 *
 * <p>Whoever can connect to 127.0.0.1 is trusted, whatever the password. Not for use by several threads.
 */
public final class LocalPostgres implements AutoCloseable {

    /** The database that exists from the first start on. */
    public static final String DATABASE = "entente";

    /** Owns the database and may create others; no superuser. */
    public static final String USERNAME = "entente";

    /** For clients that insist on one. The server does not look at it. */
    public static final String PASSWORD = "not-looked-at";

    static final String LOG = "postgres.log";
    static final String JDBC_URL = "jdbc.url";
    static final String POSTMASTER = "postmaster";

    /** Where the library unpacks the server: once, for all data directories. */
    private static final String BINARIES_PROPERTY = "ot.epg.working-dir";

    private static final List<String> JVM_OPTIONS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    private final Path directory;
    private final int port;
    private ChildProcess keeper;
    private long pid;

    private LocalPostgres(Path directory, int port) {
        this.directory = directory;
        this.port = port;
        this.keeper = launch();
        this.pid = Long.parseLong(keeper.awaitReady().fact(POSTMASTER));
    }

    /**
     * Starts on a free port and returns when clients can connect. A server that an earlier process left running on the
     * same directory is stopped first.
     *
     * @param directory holds data and log; what an earlier server left there is there again
     * @throws StackNotBuiltException when the module has not been built
     * @throws ProcessNotReadyException when the server does not start; the message ends with its log
     */
    public static LocalPostgres start(Path directory) {
        return start(directory, Loopback.freePort());
    }

    /** As {@link #start(Path)}, on a given port. */
    public static LocalPostgres start(Path directory, int port) {
        return new LocalPostgres(directory, port);
    }

    /** The command of a server that does not end with its parent, for callers that keep processes themselves. */
    public static List<String> command(Path directory, int port) {
        return command(new ProcessOptions(directory.toAbsolutePath(), port, false, null));
    }

    /** Where a server on the given port has the given database. */
    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://" + Loopback.ADDRESS + ":" + port + "/" + database;
    }

    private static List<String> command(ProcessOptions options) {
        StackHome home = StackHome.find();
        var jvmOptions = new ArrayList<>(JVM_OPTIONS);
        jvmOptions.add("-D" + BINARIES_PROPERTY + "=" + home.target().resolve("postgres"));
        return home.command(PostgresProcess.class.getName(), jvmOptions, options);
    }

    private ChildProcess launch() {
        var options = new ProcessOptions(directory.toAbsolutePath(), port, true, null);
        return ChildProcess.start("PostgreSQL", command(options), directory.resolve(LOG));
    }

    public String jdbcUrl() {
        return jdbcUrl(port, DATABASE);
    }

    /** The postmaster's, not that of the JVM that keeps it. */
    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return keeper.isAlive();
    }

    /** Ends it in order, without waiting for its clients. Does nothing when it has ended. */
    public void stop() {
        resume();
        keeper.stop();
    }

    /** SIGKILL to the postmaster; returns when its keeper has noticed. */
    public void kill() {
        ProcessSignal.KILL.sendTo(pid);
        keeper.awaitEnd();
    }

    /** Starts it again on the same port and data, after {@link #stop} or {@link #kill}. */
    public void restart() {
        stop();
        keeper = launch();
        pid = Long.parseLong(keeper.awaitReady().fact(POSTMASTER));
    }

    /** SIGSTOP to the postmaster and all its backends: connections stay open and nothing answers. */
    public void pause() {
        signalAll(ProcessSignal.STOP);
    }

    /** SIGCONT. */
    public void resume() {
        signalAll(ProcessSignal.CONT);
    }

    private void signalAll(ProcessSignal signal) {
        ProcessHandle.of(pid).ifPresent(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .forEach(process -> signal.sendTo(process.pid())));
    }

    @Override
    public void close() {
        stop();
    }
}
