package io.salesmanager.console.rulebook.impact;

import java.util.List;

/**
 * What can be done once the comparison is there.
 *
 * @param mayPublish whether the viewer can publish the version, or ask a second person to agree, right here
 * @param objections why a second person has to agree; none where nobody has to
 * @param why a reason to publish that may be written already
 */
record Next(boolean mayPublish, List<String> objections, String why) {}
