package io.salesmanager.platform.http;

import io.quarkus.security.Authenticated;
import io.salesmanager.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Something to send and to fail, for tests only. */
@Path("/api/v1/test-parcels")
@Authenticated
public class ParcelResource {
    public enum Size {
        SMALL,
        LARGE
    }

    public record Item(String name, Integer amount, Size size, LocalDate due, Instant sent) {}

    public record Parcel(String label, List<Item> items) {}

    @POST
    public Parcel send(Parcel parcel) {
        return parcel;
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("a secret detail of the inside");
    }

    @GET
    @Path("lost")
    public String lost() {
        throw Problem.notFound("parcel", "p-1");
    }

    @GET
    @Path("of-ops")
    @RolesAllowed("SALES_OPS")
    public String ofOps() {
        return "fine";
    }
}
