package io.salesmanager.crm.people;

import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.platform.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses reports of single people where the operator switched them off. Of teams, regions and all deals together they go on; a page
 * that shows reps where nothing else is asked for shows teams.
 */
public class SwitchedOffReports {
    private static final String API = "/api/";
    private static final String REP = "REP";
    private static final String MANAGER = "MANAGER";

    private final ComparedPeople people;
    private final boolean managersMeasured;

    SwitchedOffReports(
            ComparedPeople people,
            @ConfigProperty(name = "salesmanager.managers.measured", defaultValue = "true") boolean managersMeasured) {
        this.people = people;
        this.managersMeasured = managersMeasured;
    }

    /** @throws Problem 404 that names the setting */
    @ServerRequestFilter
    public Optional<Response> check(ContainerRequestContext request, ResourceInfo called) {
        if (managersMeasured && people.saysAllOfReps()) {
            return Optional.empty();
        }
        var asked = called.getResourceClass().getAnnotation(OfPeople.class);
        return asked == null ? Optional.empty() : check(asked, request.getUriInfo());
    }

    private Optional<Response> check(OfPeople asked, UriInfo uri) {
        var parameters = uri.getQueryParameters();
        var by = text(parameters, "by").toUpperCase(Locale.ROOT);
        if (by.equals(MANAGER) && !managersMeasured) {
            throw managers();
        }
        if (people.says(asked.value())) {
            return Optional.empty();
        }
        if (by.isEmpty() && asked.byRep() && !uri.getRequestUri().getPath().startsWith(API)) {
            return Optional.of(byTeam(uri.getRequestUri()));
        }
        var ofRep = asked.value() == PeopleReport.FORECAST
                ? !text(parameters, "rep").isEmpty()
                : by.equals(REP) || (by.isEmpty() && asked.byRep());
        if (ofRep) {
            throw off(asked.value());
        }
        return Optional.empty();
    }

    private static Response byTeam(URI page) {
        var more = page.getRawQuery() == null ? "" : "&" + page.getRawQuery();
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", page.getRawPath() + "?by=TEAM" + more)
                .build();
    }

    private static String text(MultivaluedMap<String, String> parameters, String name) {
        var given = parameters.getFirst(name);
        return given == null ? "" : given.strip();
    }

    private static Problem off(PeopleReport report) {
        var isForecast = report == PeopleReport.FORECAST;
        return new Problem(
                        "switched-off",
                        404,
                        "Switched off for single reps",
                        isForecast
                                ? "Nothing is forecast of single reps here: the operator switched it off."
                                : "This report says nothing of single reps here: the operator switched it off.")
                .with(
                        "advice",
                        "%s The setting is salesmanager.people.reports-off."
                                .formatted(
                                        isForecast
                                                ? "Ask for a team, or for all whom you see."
                                                : "Group by something else, such as TEAM."));
    }

    private static Problem managers() {
        return new Problem(
                        "not-measured",
                        404,
                        "Managers are not measured",
                        "Nothing is compared between managers here: the operator switched it off.")
                .with(
                        "advice",
                        "Group by something else, such as TEAM. The setting is salesmanager.managers.measured.");
    }
}
