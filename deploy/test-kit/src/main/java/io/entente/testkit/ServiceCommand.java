package io.entente.testkit;

import io.entente.localstack.Checkout;
import io.entente.localstack.Loopback;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How to run a packaged service.
 *
 * @param module its directory in the checkout, for example {@code ingest-service}
 * @param application where it is packaged; null for where the build has packaged it
 * @param port on 127.0.0.1
 * @param properties system properties
 * @param environment added to that of this process
 */
public record ServiceCommand(
        String module,
        @Nullable Path application,
        int port,
        Map<String, String> properties,
        Map<String, String> environment) {

    public ServiceCommand {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /** On a free port, with nothing set but the address. */
    public static ServiceCommand of(String module) {
        return new ServiceCommand(module, null, Loopback.freePort(), Map.of(), Map.of());
    }

    /** The same of another version, packaged elsewhere. */
    public ServiceCommand packagedIn(Path directory) {
        return new ServiceCommand(module, directory, port, properties, environment);
    }

    public ServiceCommand withProperties(Map<String, String> more) {
        var merged = new TreeMap<>(properties);
        merged.putAll(more);
        return new ServiceCommand(module, application, port, merged, environment);
    }

    public ServiceCommand withEnvironment(Map<String, String> more) {
        var merged = new TreeMap<>(environment);
        merged.putAll(more);
        return new ServiceCommand(module, application, port, properties, merged);
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param log gets what the service prints, at its end
     * @throws io.entente.localstack.ProcessNotReadyException when it ends or stays unready; the message ends with its log
     */
    public ServiceProcess start(Path log) {
        return new ServiceProcess(this, log);
    }

    /** Where the build packages a service. */
    public static Path packaged(String module) {
        return Checkout.root().resolve(module).resolve("target/quarkus-app");
    }

    /** @throws IllegalStateException when the service is not packaged */
    List<String> line() {
        Path jar = (application == null ? packaged(module) : application).resolve("quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing; run: mvn package -DskipTests -pl " + module + " -am");
        }
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        properties.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.add("-Dquarkus.http.host=" + Loopback.ADDRESS);
        line.add("-Dquarkus.http.port=" + port);
        line.add("-jar");
        line.add(jar.toString());
        return List.copyOf(line);
    }
}
