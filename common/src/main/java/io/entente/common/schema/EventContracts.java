package io.entente.common.schema;

import io.entente.common.codec.EventRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contracts of all types that the registry knows. Immutable. */
public final class EventContracts {

    private final List<EventContract> contracts;
    private final Map<String, EventContract> byType;

    private EventContracts(List<EventContract> contracts) {
        this.contracts = contracts;
        this.byType =
                contracts.stream().collect(Collectors.toUnmodifiableMap(EventContract::type, Function.identity()));
    }

    /**
     * Reads the contract of every type of the registry from the class path.
     *
     * @throws IllegalStateException when a type has none
     */
    public static EventContracts of(EventRegistry registry) {
        var files = new ContractFiles();
        return new EventContracts(registry.types().stream()
                .map(files::contract)
                .sorted(Comparator.comparing(EventContract::name).thenComparing(EventContract::version))
                .toList());
    }

    /** Sorted by name, then version. */
    public List<EventContract> contracts() {
        return contracts;
    }

    public Optional<EventContract> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    public Optional<EventContract> find(String name, String version) {
        return contracts.stream()
                .filter(contract ->
                        contract.name().equals(name) && contract.version().equals(version))
                .findFirst();
    }
}
