package io.salesmanager.platform.work;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answers that were asked for last. Where making one takes long, the last one answers while a new one is made of newer
 * data, so that only the first who asks waits; one that was made quickly is made anew whenever the data are others.
 *
 * @param <Q> what is asked; equal questions have equal answers
 * @param <B> what answers are made of; the same object has the same answers
 */
public final class KeptAnswers<Q, B> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KeptAnswers.class);
    private static final int PLACES_TO_WAIT = 64;

    private final int most;
    private final long longMaking;
    private final long oldest;
    private final ExecutorService maker;
    private final Map<Q, Kept<B>> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Q> renewing = ConcurrentHashMap.newKeySet();
    private final Object[] places = new Object[PLACES_TO_WAIT];

    private record Kept<B>(B basis, Object answer, long took, long made) {}

    /**
     * @param what is answered, such as {@code inspection}; the thread is named so
     * @param most how many are kept
     * @param longMaking an answer that took longer is given while a new one is made
     * @param oldest one that is older is not given any more
     */
    public KeptAnswers(String what, int most, Duration longMaking, Duration oldest) {
        this.most = most;
        this.longMaking = longMaking.toNanos();
        this.oldest = oldest.toNanos();
        this.maker = Executors.newSingleThreadExecutor(task -> new Thread(task, what + "-answers"));
        for (var i = 0; i < PLACES_TO_WAIT; i++) {
            places[i] = new Object();
        }
    }

    /** @param make the same function for equal questions */
    public <A> A of(Q question, B basis, Function<B, A> make) {
        var known = known(question);
        if (known != null && isOf(known, basis)) {
            return answer(known);
        }
        if (known != null && known.took() > longMaking && System.nanoTime() - known.made() < oldest) {
            renewBeside(question, basis, make);
            return answer(known);
        }
        return answer(made(question, basis, make));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // equal questions are asked with the same function
    private <A> A answer(Kept<B> kept) {
        return (A) kept.answer();
    }

    @SuppressWarnings("ReferenceEquality") // comparing a million deals would take as long as an answer
    private boolean isOf(Kept<B> kept, B basis) {
        return kept.basis() == basis;
    }

    private @Nullable Kept<B> known(Q question) {
        synchronized (answers) {
            return answers.get(question);
        }
    }

    /** Several who ask the same at a time wait for one answer. */
    private Kept<B> made(Q question, B basis, Function<B, ?> make) {
        synchronized (places[Math.floorMod(question.hashCode(), PLACES_TO_WAIT)]) {
            var known = known(question);
            if (known != null && isOf(known, basis)) {
                return known;
            }
            var begun = System.nanoTime();
            var answer = make.apply(basis);
            var kept = new Kept<>(basis, answer, System.nanoTime() - begun, System.nanoTime());
            keep(question, kept);
            return kept;
        }
    }

    private void keep(Q question, Kept<B> kept) {
        synchronized (answers) {
            answers.put(question, kept);
            if (answers.size() > most) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
    }

    private void renewBeside(Q question, B basis, Function<B, ?> make) {
        if (!renewing.add(question)) {
            return;
        }
        maker.execute(() -> {
            try {
                made(question, basis, make);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The answer to %s could not be made anew; the next who asks tries again", question);
            } finally {
                renewing.remove(question);
            }
        });
    }

    @Override
    public void close() {
        maker.shutdownNow();
    }
}
