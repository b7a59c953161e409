package io.entente.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;

/** What readers ask for most, of the busiest partnership, beside a loop that reads the same rows by JDBC. */
final class Pages {

    private static final String PARTNERSHIP = Histories.streamId(0);
    private static final String TIMELINE = "/partnerships/" + PARTNERSHIP + "/timeline?limit=50";
    private static final String ROWS_AS_JSON = "select json_agg(page)::text from (select * from read_model.timeline"
            + " where stream_id = ? order by occurred_known desc, occurred_sort_day, event_key limit 50) page";

    /** Share of the highest rate at which latencies are measured. */
    private static final double LOADED = 0.7;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI query;
    private final FilledLog log;
    private final Settings settings;
    private final Results results;
    private final String history;

    Pages(URI query, FilledLog log, Settings settings, String history, Results results) {
        this.query = query;
        this.log = log;
        this.settings = settings;
        this.history = history;
        this.results = results;
    }

    void measure() throws IOException, InterruptedException, ExecutionException, SQLException {
        page("page of 50 timeline rows", TIMELINE, "≥ 2,500");
        page("overview", "/partnerships/" + PARTNERSHIP, "");
        page("agreements of a partnership", "/agreements?partnership=" + PARTNERSHIP, "");
        page("search", "/search?q=water&limit=20", "");
        notModified();
        rowsByJdbc();
        results.ratio(history, "page of 50 timeline rows", "50 timeline rows as JSON by JDBC", "≥ 0.8");
    }

    private void page(String work, String path, String target)
            throws IOException, InterruptedException, ExecutionException {
        HttpRequest request = HttpRequest.newBuilder(query.resolve(path)).build();
        results.add(history, work + ", size", get(request, 200).body().length / 1024.0, "KB");
        load(work, () -> get(request, 200), target);
    }

    private void notModified() throws IOException, InterruptedException, ExecutionException {
        URI page = query.resolve(TIMELINE);
        String tag = get(HttpRequest.newBuilder(page).build(), 200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpRequest request =
                HttpRequest.newBuilder(page).header("If-None-Match", tag).build();
        load("304 of a timeline page", () -> get(request, 304), "≥ 20,000");
    }

    /** One connection a thread, prepared once. */
    private void rowsByJdbc() throws SQLException, InterruptedException, ExecutionException {
        int threads = settings.number("connections");
        List<Connection> connections = new ArrayList<>();
        BlockingQueue<PreparedStatement> idle = new ArrayBlockingQueue<>(threads);
        try {
            for (int i = 0; i < threads; i++) {
                connections.add(log.connect());
                PreparedStatement rows = connections.get(i).prepareStatement(ROWS_AS_JSON);
                rows.setString(1, PARTNERSHIP);
                idle.add(rows);
            }
            load("50 timeline rows as JSON by JDBC", () -> select(idle), "");
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static void select(BlockingQueue<PreparedStatement> idle) throws SQLException, InterruptedException {
        PreparedStatement rows = idle.take();
        try (ResultSet row = rows.executeQuery()) {
            row.next();
            if (row.getString(1) == null) {
                throw new IllegalStateException("no timeline of " + PARTNERSHIP);
            }
        } finally {
            idle.add(rows);
        }
    }

    private void load(String work, Load.Request request, String target)
            throws InterruptedException, ExecutionException {
        var load = new Load(settings.number("connections"), settings.number("seconds"));
        load.asFastAsPossible(request); // To warm up.
        double rate = load.asFastAsPossible(request).perSecond();
        results.add(history, work, rate, "/s, closed loop", target);
        Load.Answers answers = load.atRate(request, rate * LOADED);
        results.add(history, work + ", p50 at 70 % of that", answers.milliseconds(50), "ms");
        results.add(history, work + ", p99 at 70 % of that", answers.milliseconds(99), "ms");
    }

    private HttpResponse<byte[]> get(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
        }
        return answer;
    }
}
