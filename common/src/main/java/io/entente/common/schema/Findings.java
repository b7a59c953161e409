package io.entente.common.schema;

import io.entente.common.problem.Fault;
import java.util.ArrayList;
import java.util.List;

/** The faults of one event, gathered while it is checked. */
final class Findings {

    private final List<Fault> faults = new ArrayList<>();

    /** @param pointer relative to the event */
    void add(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }

    /** @param pointer relative to the data */
    void addInData(String pointer, String code, String detail) {
        add("/data" + pointer, code, detail);
    }

    void addAllInData(List<Fault> found) {
        found.forEach(fault -> faults.add(fault.under("/data")));
    }

    int size() {
        return faults.size();
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Each fault once, in the order found. */
    List<Fault> first(int faultsMax) {
        return faults.stream().distinct().limit(faultsMax).toList();
    }
}
