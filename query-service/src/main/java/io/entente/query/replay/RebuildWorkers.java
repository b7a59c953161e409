package io.entente.query.replay;

import io.entente.common.loop.Loop;
import io.entente.common.loop.Loops;
import io.entente.query.generation.Generations;
import io.entente.query.projection.Projections;
import io.entente.query.projector.EventLog;
import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The threads of this instance that take part in rebuilds, beside those of other instances. */
@ApplicationScoped
public class RebuildWorkers {

    private final RebuildConfig config;
    private final EventLog log;
    private final GenerationTables tables;
    private final Guard guard;
    private final Replay replay;
    private final Clock clock;
    private final Transactions transactions;
    private final Generations generations;
    private final Loops loops;
    private final List<Loop> workers;

    RebuildWorkers(
            RebuildConfig config,
            @DataSource("rebuild") javax.sql.DataSource dataSource,
            Projections projections,
            EventLog log,
            GenerationTables tables,
            Guard guard,
            Replay replay,
            Clock clock,
            Loops loops) {
        this.config = config;
        this.log = log;
        this.tables = tables;
        this.guard = guard;
        this.replay = replay;
        this.clock = clock;
        this.loops = loops;
        this.transactions = new Transactions(dataSource);
        this.generations = new Generations(dataSource, projections.all());
        this.workers = IntStream.range(0, config.threads())
                .mapToObj(number -> worker(number).loop())
                .toList();
    }

    void start(@Observes StartupEvent started) {
        workers.forEach(loops::start);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        workers.forEach(Loop::requestStop);
        for (Loop worker : workers) {
            worker.stop();
        }
    }

    private RebuildWorker worker(int number) {
        var idle = new Housekeeping(
                transactions, new AutomaticRebuild(transactions, generations, replay, config.promotion()), config);
        return new RebuildWorker(
                number, transactions, generations, guard, new RebuildEnd(transactions), steps(), idle, config);
    }

    private Map<Class<? extends RebuildState>, Step> steps() {
        var steps = new HashMap<Class<? extends RebuildState>, Step>();
        steps.put(RebuildState.Loading.class, new LoadStep(transactions, log, tables, config.batchEventsMax()));
        steps.put(
                RebuildState.Folding.class,
                new FoldStep(transactions, tables, new LoggedRecords(log), config.batchEventsMax()));
        steps.put(RebuildState.Indexing.class, new IndexStep(transactions, tables));
        steps.put(RebuildState.CatchingUp.class, new CatchUpStep(transactions));
        steps.put(
                RebuildState.Verifying.class,
                new VerifyStep(transactions, new Verifier(transactions, generations, clock)));
        steps.put(RebuildState.Verified.class, new PromoteStep(transactions, replay));
        return steps;
    }
}
