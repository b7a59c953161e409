package io.entente.cli.instance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.localstack.Loopback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreconditionsTest {

    @TempDir
    private Path root;

    @Test
    void a_taken_port_is_named_with_its_owner_and_the_option_that_chooses_another() throws IOException {
        // Given
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int query = taken.getLocalPort();
            var ports = new Ports(Loopback.freePort(), query, Loopback.freePort(), Loopback.freePort());

            // When / Then
            assertThatThrownBy(() -> Preconditions.check(new InstanceHome(root), ports))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContainingAll(
                            "port " + query, "pid " + ProcessHandle.current().pid(), "--query-port");
        }
    }

    @Test
    void a_full_disk_is_named() {
        assertThatThrownBy(() -> Preconditions.checkDisk(root, Long.MAX_VALUE))
                .isInstanceOf(DiskFullException.class)
                .hasMessageContaining(root.toString());
    }
}
