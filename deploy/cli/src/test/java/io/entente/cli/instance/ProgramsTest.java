package io.entente.cli.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgramsTest {

    private static final InstanceHome HOME = new InstanceHome(Path.of("checkout"));
    private static final Ports PORTS = new Ports(1, 2, 3, 4);

    @Test
    void services_have_bounded_memory_and_end_when_it_is_exhausted() {
        // When
        var services = new Programs(HOME, PORTS, Map.of()).services();

        // Then
        assertThat(services).hasSize(2).allSatisfy(service -> assertThat(service.command())
                .contains("-XX:+ExitOnOutOfMemoryError"));
        assertThat(command(services, "ingest")).contains("-Xmx256m");
        assertThat(command(services, "query")).contains("-Xmx512m");
    }

    @Test
    void what_the_environment_says_comes_later_and_so_wins() {
        // When
        var services = new Programs(HOME, PORTS, Map.of("ENTENTE_QUERY_JAVA_OPTS", " -Xmx2g  -Dx=y ")).services();

        // Then
        assertThat(command(services, "query")).containsSubsequence("-Xmx512m", "-Xmx2g", "-Dx=y", "-jar");
        assertThat(command(services, "ingest")).doesNotContain("-Xmx2g");
    }

    private static List<String> command(List<Program> services, String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow()
                .command();
    }
}
