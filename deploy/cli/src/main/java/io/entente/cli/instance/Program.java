package io.entente.cli.instance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the four programs, ready to be started.
 *
 * @param name as people read it, also the option that chooses its port
 * @param log gets what it prints
 */
record Program(String name, int port, List<String> command, Path log, Readiness readiness) {

    private static final String MARK = "-Dentente.instance=";

    Program {
        command = List.copyOf(command);
    }

    /** The argument by which processes of this instance are known. */
    static String mark(InstanceHome home) {
        return MARK + home.directory();
    }

    /** The same, to be known as one of the given instance. */
    Program markedAs(InstanceHome home) {
        var marked = new ArrayList<>(command);
        marked.add(1, mark(home));
        return new Program(name, port, marked, log, readiness);
    }
}
