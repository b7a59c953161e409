package io.entente.cli.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadyOverHttpTest {

    private HttpServer service;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_service_that_says_so_itself_is_ready() {
        assertThat(readiness().isReady(ProcessHandle.current().pid())).isTrue();
    }

    @Test
    void a_service_that_says_no_is_not_ready() {
        // Given
        status = 503;

        // When / Then
        assertThat(readiness().isReady(ProcessHandle.current().pid())).isFalse();
    }

    @Test
    void a_stranger_that_answers_in_its_place_is_named() {
        assertThatThrownBy(() -> readiness().isReady(1))
                .isInstanceOf(PortInUseException.class)
                .hasMessageContaining("pid " + ProcessHandle.current().pid());
    }

    private ReadyOverHttp readiness() {
        return new ReadyOverHttp("query", service.getAddress().getPort());
    }
}
