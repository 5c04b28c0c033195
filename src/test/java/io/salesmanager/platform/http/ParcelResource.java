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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Something to send and to fail, for tests only. */
@Path("/api/v1/test-parcels")
@Authenticated
public class ParcelResource {
    public static final CountDownLatch ARRIVED = new CountDownLatch(1);
    public static final CountDownLatch LET_GO = new CountDownLatch(1);

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

    /** Answers only when it is let go. */
    @POST
    @Path("held")
    public Parcel held(Parcel parcel) throws InterruptedException {
        ARRIVED.countDown();
        if (!LET_GO.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody let the parcel go");
        }
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
