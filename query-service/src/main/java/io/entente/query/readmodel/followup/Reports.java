package io.entente.query.readmodel.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything heard of one task or commitment, in the order in which it happened, whenever it was recorded. */
record Reports(List<Report> all) {

    static final Reports NONE = new Reports(List.of());

    Reports {
        all = List.copyOf(all);
    }

    Reports and(Report report) {
        var more = new ArrayList<>(all);
        more.add(report);
        more.sort(Report.CHRONOLOGICAL);
        return new Reports(more);
    }

    /** One of the two would follow an end. */
    boolean contradicts(Report report) {
        return all.stream().anyMatch(other -> {
            int order = Report.CHRONOLOGICAL.compare(other, report);
            return order <= 0 ? other.endsIt() : report.endsIt();
        });
    }

    Optional<Report> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The one that says where it stands: the first that ends it, else the last; empty when nothing was heard. */
    Optional<Report> decisive() {
        return all.stream().filter(Report::endsIt).findFirst().or(this::last);
    }
}
