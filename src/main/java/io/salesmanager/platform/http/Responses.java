package io.salesmanager.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers of a form that several calls have. */
public final class Responses {
    private Responses() {}

    /** 201 with what was made and, as {@code Location}, the address at which it can be read. */
    public static <T> RestResponse<T> created(String address, T made) {
        return ResponseBuilder.<T>created(URI.create(address)).entity(made).build();
    }

    /**
     * What a browser keeps as a file.
     *
     * @param name of the file; what not every system takes in a name is written as {@code _}
     */
    public static Response file(String name, String type, Object content) {
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(name.replaceAll("[^\\w.-]", "_")))
                .build();
    }
}
