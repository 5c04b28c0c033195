package io.salesmanager.platform.idempotency;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A write with a key, while it is at work. */
final class Attempt {
    private static final String KEY = Attempt.class.getName();

    private final String id;
    private final AtomicBoolean ended = new AtomicBoolean();

    Attempt(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Whether this is the first to end it. */
    boolean end() {
        return ended.compareAndSet(false, true);
    }

    void putInto(RoutingContext context) {
        context.put(KEY, this);
    }

    static @Nullable Attempt of(@Nullable RoutingContext context) {
        return context == null ? null : context.get(KEY);
    }
}
