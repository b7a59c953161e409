package io.entente.cli.replay;

import io.entente.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands against a service that stands in for the real one. */
abstract class ReplayTest {

    @TempDir
    Path root;

    StandInQueryService service;

    @BeforeEach
    void start() throws IOException {
        service = new StandInQueryService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** As a script does. */
    CommandRun replay(String... arguments) {
        return CommandRun.in(root, command(arguments));
    }

    /** As a person does who types what is given. */
    CommandRun typing(String input, String... arguments) {
        return CommandRun.typing(input, root, command(arguments));
    }

    private String[] command(String... arguments) {
        return Stream.of(Stream.of("replay"), Stream.of(arguments), Stream.of("--query", service.url()))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }
}
