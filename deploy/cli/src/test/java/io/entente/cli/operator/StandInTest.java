package io.entente.cli.operator;

import io.entente.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of operators against a service that stands in for the real one. */
public abstract class StandInTest {

    @TempDir
    protected Path root;

    protected StandInQueryService service;

    private final String head;

    /** @param head what the commands stand below, as in {@code entente replay} */
    protected StandInTest(String head) {
        this.head = head;
    }

    @BeforeEach
    void start() throws IOException {
        service = new StandInQueryService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** As a script does. */
    protected CommandRun run(String... arguments) {
        return CommandRun.in(root, command(arguments));
    }

    /** As a person does who types what is given. */
    protected CommandRun typing(String input, String... arguments) {
        return CommandRun.typing(input, root, command(arguments));
    }

    private String[] command(String... arguments) {
        return Stream.of(Stream.of(head), Stream.of(arguments), Stream.of("--query", service.url()))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }
}
