package io.entente.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line of a process of the stack.
 *
 * @param directory holds data, log and settings; kept between starts
 * @param port where it listens on 127.0.0.1
 * @param untilParentEnds stop when standard input ends, which it does however the parent dies
 * @param node of a cluster of brokers; null for a single process
 */
record ProcessOptions(
        Path directory,
        int port,
        boolean untilParentEnds,
        @Nullable ClusterNode node) {

    private static final String DIRECTORY = "--directory";
    private static final String PORT = "--port";
    private static final String UNTIL_PARENT_ENDS = "--until-parent-ends";

    private static final String NODE = "--node";

    static final String USAGE =
            DIRECTORY + " <path> " + PORT + " <number> [" + UNTIL_PARENT_ENDS + "] [" + NODE + " <place in a cluster>]";

    /** @throws IllegalArgumentException with the usage, when an option is unknown, or directory or port is missing */
    static ProcessOptions parse(String... arguments) {
        Path directory = null;
        int port = 0;
        boolean untilParentEnds = false;
        ClusterNode node = null;
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case DIRECTORY -> directory = Path.of(value(option, rest)).toAbsolutePath();
                case PORT -> port = Integer.parseInt(value(option, rest));
                case UNTIL_PARENT_ENDS -> untilParentEnds = true;
                case NODE -> node = ClusterNode.parse(value(option, rest));
                default -> throw new IllegalArgumentException("unknown option " + option + "; usage: " + USAGE);
            }
        }
        if (directory == null || port < 1) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        return new ProcessOptions(directory, port, untilParentEnds, node);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; usage: " + USAGE);
        }
        return rest.next();
    }

    List<String> arguments() {
        var arguments = new ArrayList<String>(List.of(DIRECTORY, directory.toString(), PORT, Integer.toString(port)));
        if (untilParentEnds) {
            arguments.add(UNTIL_PARENT_ENDS);
        }
        if (node != null) {
            arguments.addAll(List.of(NODE, node.toString()));
        }
        return List.copyOf(arguments);
    }
}
