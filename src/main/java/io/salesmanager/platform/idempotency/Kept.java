package io.salesmanager.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** An answer that was given to a write. */
record Kept(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        byte @Nullable [] body) {}
