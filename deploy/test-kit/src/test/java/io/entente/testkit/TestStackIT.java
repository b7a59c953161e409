package io.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestStackIT {

    @Test
    void one_stack_serves_the_whole_jvm() {
        // Given
        TestStack first = TestStack.shared();

        // When
        TestStack second = TestStack.shared();

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void every_service_gets_a_topic_and_a_database_of_its_own() {
        // Given
        Map<String, String> one = new ServiceConfig(4).start();

        // When
        Map<String, String> other = new ServiceConfig(4).start();

        // Then
        assertThat(other)
                .hasSameSizeAs(one)
                .containsEntry(ServiceConfig.BOOTSTRAP_SERVERS, one.get(ServiceConfig.BOOTSTRAP_SERVERS))
                .doesNotContainEntry(ServiceConfig.TOPIC, one.get(ServiceConfig.TOPIC))
                .doesNotContainEntry(ServiceConfig.JDBC_URL, one.get(ServiceConfig.JDBC_URL));
    }

    @Test
    void a_fresh_topic_is_empty() {
        // Given
        TestStack stack = TestStack.shared();

        // When
        String topic = stack.newTopic(4);

        // Then
        assertThat(new LogReader(stack.bootstrapServers()).readAll(topic)).isEmpty();
    }
}
