package io.entente.query.readmodel.activity;

import io.entente.query.readmodel.activity.LoneEvents.LoneEvent;
import io.entente.query.readmodel.dating.YearSpan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts event by event what queries count: the other side of a law. */
final class CountsInJava {

    private final Map<String, List<LoneEvent>> byStream = new TreeMap<>();

    void add(String streamId, List<LoneEvent> events) {
        byStream.put(streamId, events);
    }

    /** The codes at that level that any event has. */
    List<String> codes(Level level) {
        return byStream.values().stream()
                .flatMap(List::stream)
                .flatMap(event -> level.codes(event.fields()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** By key, {@code certain} or {@code possible}, and type. */
    Map<String, Map<String, Map<String, Long>>> statistics(Grouping by, ActivityFilter filter) {
        Map<String, Map<String, Map<String, Long>>> counts = new TreeMap<>();
        each(filter, (stream, event) -> {
            boolean certain = by == Grouping.YEAR ? isOneYear(event.years()) : isCertain(filter.years(), event.years());
            for (String key : keys(by, stream, filter, event)) {
                count(counts, key, certain ? "certain" : "possible", event.type());
            }
        });
        return counts;
    }

    /** By code, column and type. */
    Map<String, Map<String, Map<String, Long>>> matrix(Across across, boolean certain, ActivityFilter filter) {
        Map<String, Map<String, Map<String, Long>>> counts = new TreeMap<>();
        each(filter, (stream, event) -> {
            boolean sure = across == Across.YEAR ? isOneYear(event.years()) : isCertain(filter.years(), event.years());
            Grouping columns = across == Across.YEAR ? Grouping.YEAR : Grouping.COUNTRY;
            for (String code : sure || !certain ? told(filter, event) : List.<String>of()) {
                keys(columns, stream, filter, event).forEach(column -> count(counts, code, column, event.type()));
            }
        });
        return counts;
    }

    private void each(ActivityFilter filter, Counting counting) {
        byStream.forEach((stream, events) -> {
            if (filter.partnerships().isEmpty() || filter.partnerships().contains(stream)) {
                events.stream().filter(event -> isAsked(filter, event)).forEach(event -> counting.count(stream, event));
            }
        });
    }

    private static boolean isAsked(ActivityFilter filter, LoneEvent event) {
        return (filter.types().isEmpty() || filter.types().contains(event.type()))
                && (filter.codes().isEmpty() || !told(filter, event).isEmpty())
                && isPossible(filter.years(), event.years());
    }

    private static List<String> told(ActivityFilter filter, LoneEvent event) {
        return filter.level().codes(event.fields()).stream()
                .filter(code -> filter.codes().isEmpty() || filter.codes().contains(code))
                .toList();
    }

    /** In place of a country the stream: here each partnership is in one. */
    private static List<String> keys(Grouping by, String stream, ActivityFilter filter, LoneEvent event) {
        return switch (by) {
            case TYPE -> List.of(event.type());
            case FIELD -> told(filter, event);
            case COUNTRY -> List.of(stream);
            case YEAR -> years(filter.years(), event.years());
        };
    }

    private static List<String> years(YearRange asked, YearSpan years) {
        Integer first = years.first();
        if (first == null) {
            return List.of("unknown");
        }
        return IntStream.rangeClosed(first, Objects.requireNonNull(years.last()))
                .filter(year -> asked.first() <= year && year <= asked.last())
                .mapToObj("%04d"::formatted)
                .toList();
    }

    private static boolean isPossible(YearRange asked, YearSpan years) {
        Integer first = years.first();
        Integer last = years.last();
        return asked.isOpen() || (first != null && last != null && first <= asked.last() && last >= asked.first());
    }

    private static boolean isCertain(YearRange asked, YearSpan years) {
        Integer first = years.first();
        Integer last = years.last();
        return asked.isOpen()
                || (first != null
                        && last != null
                        && !years.doubted()
                        && first >= asked.first()
                        && last <= asked.last());
    }

    private static boolean isOneYear(YearSpan years) {
        return !years.doubted() && Objects.equals(years.first(), years.last());
    }

    private static void count(
            Map<String, Map<String, Map<String, Long>>> counts, String outer, String inner, String type) {
        counts.computeIfAbsent(outer, key -> new TreeMap<>())
                .computeIfAbsent(inner, key -> new TreeMap<>())
                .merge(type, 1L, Long::sum);
    }

    @FunctionalInterface
    private interface Counting {
        void count(String stream, LoneEvent event);
    }
}
