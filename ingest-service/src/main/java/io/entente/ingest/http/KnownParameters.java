package io.entente.ingest.http;

import io.entente.common.problem.Fault;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what a resource does not declare: a misspelt {@code validateOnly} must not store anything. */
class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(UriInfo uri, ResourceInfo resource) {
        Set<Map.Entry<String, List<String>>> sent = uri.getQueryParameters().entrySet();
        if (sent.isEmpty()) {
            return;
        }
        Set<String> declared = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declared);
        List<Fault> faults = sent.stream()
                .flatMap(parameter -> faults(parameter.getKey(), parameter.getValue(), declared))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidParameterException(faults);
        }
    }

    private static Stream<Fault> faults(String name, List<String> values, Set<String> declared) {
        if (!declared.contains(name)) {
            return Stream.of(new Fault("", "unknown-parameter", "there is no parameter " + name + " here"));
        }
        boolean isOne = values.size() == 1 && !values.get(0).isBlank();
        return isOne ? Stream.empty() : Stream.of(new Fault("", "bad-value", name + " must have one value"));
    }

    private static Set<String> declared(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class))
                .map(parameter -> parameter.getName())
                .collect(Collectors.toSet());
    }
}
