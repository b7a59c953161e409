package io.entente.query.projector;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/** Sends dead letters to Kafka. One that fails keeps none of the others back. */
@ApplicationScoped
class DeadLetterChannel {

    private static final Logger LOG = Logger.getLogger(DeadLetterChannel.class);

    /** Longer than the channel's delivery time-out, which ends every send. */
    private static final Duration ALL_SENT_WITHIN = Duration.ofSeconds(30);

    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter;

    DeadLetterChannel(@Channel("dead-letters") MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter) {
        this.emitter = emitter;
    }

    /** Returns when each is acknowledged or has failed: the places of those that all replicas have. */
    Collection<DeadLetter.Place> publish(List<DeadLetter> letters) {
        List<Uni<Optional<DeadLetter.Place>>> sends =
                letters.stream().map(this::publish).toList();
        return Uni.join().all(sends).andFailFast().await().atMost(ALL_SENT_WITHIN).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Uni<Optional<DeadLetter.Place>> publish(DeadLetter letter) {
        return emitter.send(letter.record())
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(() -> emitter.send(letter.withoutValue().record()))
                .replaceWith(Optional.of(letter.place()))
                .onFailure()
                .invoke(failure -> LOG.warnf("No dead letter for %s yet: %s", letter.place(), failure.getMessage()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }
}
