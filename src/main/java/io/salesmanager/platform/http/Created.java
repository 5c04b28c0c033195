package io.salesmanager.platform.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answer to what made something new. */
public final class Created {
    private Created() {}

    /** 201 with what was made and, as {@code Location}, the address at which it can be read. */
    public static <T> RestResponse<T> at(String address, T created) {
        return ResponseBuilder.<T>created(URI.create(address)).entity(created).build();
    }
}
