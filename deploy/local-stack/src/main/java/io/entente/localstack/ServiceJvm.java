package io.entente.localstack;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The memory of a service's JVM. Without a limit, the heap of a JVM may grow to a quarter of the machine's memory. A
 * JVM that has run out of memory must end, because it is unknown which of its threads still work.
 */
public final class ServiceJvm {

    private static final Map<String, String> HEAP = Map.of("ingest-service", "-Xmx256m", "query-service", "-Xmx512m");

    private ServiceJvm() {}

    /** The options of a service, by the name of its module. */
    public static List<String> options(String module) {
        String heap = HEAP.get(module);
        if (heap == null) {
            throw new IllegalArgumentException(module + " is no service; these are: " + HEAP.keySet());
        }
        return List.of(heap, "-XX:+ExitOnOutOfMemoryError");
    }

    /**
     * The environment variable with further options, such as {@code ENTENTE_QUERY_JAVA_OPTS}. They come later and so
     * override the options here.
     */
    public static String variable(String module) {
        return "ENTENTE_" + module.substring(0, module.indexOf('-')).toUpperCase(Locale.ROOT) + "_JAVA_OPTS";
    }
}
