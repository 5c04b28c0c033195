package io.salesmanager.notify;

import io.salesmanager.notify.Addresses.Address;
import io.salesmanager.notify.Outbox.Posted;
import io.salesmanager.notify.Outbox.State;
import io.salesmanager.platform.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Mail that waits, was sent or failed, and where it goes. */
@Path("/api/v1")
@Tag(name = "Mail")
@RolesAllowed({"ADMIN", "SALES_OPS"})
@Blocking
public class MailResource {
    private static final String ADDRESS = """
            {"address": "ada@example.com"}""";
    private static final String TOLD = """
            {"person": "r-1", "address": "ada@example.com"}""";

    private static final String OWN = """
            {"address": "ada@example.com", "wanted": true}""";
    private static final String STANDING = """
            {"person": "r-1", "address": "ada@example.com", "wanted": true, "sends": true}""";

    private final Outbox outbox;
    private final Addresses addresses;
    private final OwnMail own;

    MailResource(Outbox outbox, Addresses addresses, OwnMail own) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.own = own;
    }

    public record AddressWanted(@Nullable String address) {}

    @GET
    @Path("mail")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Mail, the latest first, without its words; state=FAILED is what needs somebody")
    public Page<Posted> list(
            @RestQuery @Nullable State state,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") int limit) {
        return outbox.list(state, after, Page.limit(limit));
    }

    @POST
    @Path("mail/{id}/retry")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Try mail again that failed, or waits for its next try")
    public Posted retry(@RestPath String id) {
        return outbox.retry(id);
    }

    @GET
    @Path("me/mail")
    @RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "What mail you get, and where")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwnMail.Standing.class),
                            examples = @ExampleObject(name = "An address", value = STANDING)))
    public OwnMail.Standing own() {
        return own.standing();
    }

    @PUT
    @Path("me/mail")
    @RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "Say where your mail goes, and whether you want any; what is left out stays as it is")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwnMail.Wanted.class),
                            examples = @ExampleObject(name = "An address", value = OWN)))
    public OwnMail.Standing change(OwnMail.@Nullable Wanted wanted) {
        return own.change(wanted == null ? new OwnMail.Wanted(null, null) : wanted);
    }

    @PUT
    @Path("mail-addresses/{person}")
    @Operation(summary = "Where mail to a person goes: the CRM's id of a rep or manager, or the name of a user")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AddressWanted.class),
                            examples = @ExampleObject(name = "An address", value = ADDRESS)))
    @APIResponse(
            responseCode = "200",
            description = "Mail goes there from now on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Address.class),
                            examples = @ExampleObject(name = "Told", value = TOLD)))
    public Address tell(@RestPath String person, @Nullable AddressWanted wanted) {
        return addresses.tell(person, wanted == null ? null : wanted.address());
    }

    @DELETE
    @Path("mail-addresses/{person}")
    @Operation(summary = "No mail goes to a person from now on")
    public void forget(@RestPath String person) {
        addresses.forget(person);
    }
}
