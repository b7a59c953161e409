package io.entente.localstack;

import io.entente.localstack.postgres.PostgresServer;
import java.util.Map;

/** Keeps one PostgreSQL until it is told to stop: {@code PostgresProcess --directory <path> --port <number> [--until-parent-ends]}. */
public final class PostgresProcess {

    private PostgresProcess() {}

    public static void main(String... arguments) throws Exception {
        var options = ProcessOptions.parse(arguments);
        LogFile.takeStandardError(options.directory().resolve(LocalPostgres.LOG));
        if (options.untilParentEnds()) {
            ParentWatch.start();
        }
        try {
            PostgresServer server = PostgresServer.start(options.directory(), options.port());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
            System.out.println(new ReadyLine(Map.of(
                    LocalPostgres.JDBC_URL,
                    server.jdbcUrl(),
                    LocalPostgres.POSTMASTER,
                    Long.toString(server.pid()),
                    "pid",
                    Long.toString(ProcessHandle.current().pid()))));
            server.awaitEnd();
            System.err.println("PostgreSQL ended");
            System.exit(1);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }
}
