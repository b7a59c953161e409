package io.entente.cli.parked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which parked events are meant; whatever is not given does not matter. */
class Filter {

    @Option(
            names = "--reason",
            paramLabel = "<reason>",
            description = "Only those parked for this reason, such as unknown-type.")
    private @Nullable String reason;

    @Option(names = "--stream", paramLabel = "<id>", description = "Only those that claim to be of this stream.")
    private @Nullable String stream;

    @Option(names = "--partition", paramLabel = "<number>", description = "Only those of this partition.")
    private @Nullable Integer partition;

    /** As parameters of the list, by name. */
    Map<String, Object> parameters() {
        var parameters = new TreeMap<String, Object>();
        put(parameters, "reason", reason);
        put(parameters, "stream", stream);
        put(parameters, "partition", partition);
        return parameters;
    }

    static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    static String query(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .map(one ->
                        one.getKey() + "=" + URLEncoder.encode(one.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
