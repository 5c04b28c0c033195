package io.salesmanager.platform.idempotency;

/** An answer to many things at once. Where some of them were refused it is not kept: the same request tries them again. */
public interface RefusedInPart {
    boolean someRefused();
}
