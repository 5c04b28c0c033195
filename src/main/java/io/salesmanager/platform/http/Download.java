package io.salesmanager.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer that a browser keeps as a file. */
public final class Download {
    private Download() {}

    /** @param name of the file; what not every system takes in a name is written as {@code _} */
    public static Response of(String name, String type, Object content) {
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(name.replaceAll("[^\\w.-]", "_")))
                .build();
    }
}
